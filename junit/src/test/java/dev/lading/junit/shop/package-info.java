/** A small application, compiled as a user's is, for the tests to run. */
package dev.lading.junit.shop;
