/** Figures for docs/benchmarks.md; run by hand, never part of the tests. */
package de.verweisnetz.benchmark;
