/** From a pasted post to a search. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.find;
