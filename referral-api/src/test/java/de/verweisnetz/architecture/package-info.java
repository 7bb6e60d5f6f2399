/** The shape of the code, held by rules; each rule is proved by a violation seeded for it. */
package de.verweisnetz.architecture;
