package de.verweisnetz.identity;

/** How somebody comes to act for an organisation. */
public enum ActingBy {
    /** As its member. */
    LOGIN,
    /** By a link that was mailed to it. */
    LINK,
    /** As a coordinator who was told on the telephone. */
    PHONE
}
