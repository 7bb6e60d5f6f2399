/** The chart for Kubernetes, checked without a cluster. */
@NullMarked
package de.verweisnetz.quickstart.helm;

import org.jspecify.annotations.NullMarked;
