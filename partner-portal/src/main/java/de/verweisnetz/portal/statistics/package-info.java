/** Figures for the coordinator. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.statistics;
