package de.verweisnetz.data.intake;

import de.verweisnetz.data.exchange.Finding;

/** Takes what is read from a file, one thing after the other in one thread; what it keeps is its own matter. */
public interface IntakeSink {

    /**
     * A document, in an order in which every one comes after those it refers to: organisations, programs, taxonomies,
     * terms, services, locations, offers. Its rules and references are still to be checked.
     */
    void record(IncomingRecord record);

    /** A row that could not be put into a document, so that it can be corrected and tried again. */
    void leftover(Leftover leftover);

    /** Something wrong with the file or one of its rows; never with the address of a SECRET place in its arguments. */
    void finding(Finding finding);

    /** Asked between records; once true, reading ends. */
    boolean cancelled();
}
