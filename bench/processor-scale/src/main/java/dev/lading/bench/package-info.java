/** How long annotation processors take, as an application grows. */
package dev.lading.bench;
