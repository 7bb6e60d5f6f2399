/** Holds the contract and the code together. */
package de.verweisnetz.contract;
