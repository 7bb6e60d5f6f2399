/** What integration tests share: a real database, a real server, and members to act as. */
package de.verweisnetz.testing;
