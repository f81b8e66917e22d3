/** Classes of tests that the tests of the extension run, some of which fail. */
package dev.lading.junit.samples;
