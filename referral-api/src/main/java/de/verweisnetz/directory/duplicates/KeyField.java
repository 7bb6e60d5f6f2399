package de.verweisnetz.directory.duplicates;

/** What documents are compared by. */
enum KeyField {
    /** A whole name, its words folded and sorted. */
    NAME(true),
    /** One word of a name. */
    WORD(true),
    /** E.164. */
    PHONE(true),
    EMAIL(true),
    /** Of an organisation whose site it is; of a service the page, for all services of an organisation share the site. */
    WEBSITE(true),
    REGISTER_ID(true),
    /** Postcode, street and house number, as a digest: the address of a place is not kept a second time. */
    ADDRESS(true),
    /** Where a service is offered: the digest of the address, or the id of the place where there is none to compare. */
    PLACE(false),
    ORGANIZATION(false),
    NAME_AND_ORGANIZATION(true),
    NAME_AND_PLACE(true),
    /** Service and location of an offer. */
    OFFER(true);

    private final boolean leads;

    KeyField(boolean leads) {
        this.leads = leads;
    }

    /** Whether documents that share a value are compared at all; others only add to the score. */
    boolean leads() {
        return leads;
    }
}
