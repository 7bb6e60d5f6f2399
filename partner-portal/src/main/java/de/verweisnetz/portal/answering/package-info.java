/** How organisations answer that do not do it in the inbox: their mode, the telephone, and their own systems. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.answering;
