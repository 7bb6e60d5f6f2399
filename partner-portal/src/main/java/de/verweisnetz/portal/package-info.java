/** The pages people use; everything behind them is asked from the REST API. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal;
