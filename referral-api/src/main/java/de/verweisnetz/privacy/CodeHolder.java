package de.verweisnetz.privacy;

import java.util.Optional;

/** The module that knows codes: it finds what is held on one, and says how it is erased. */
public interface CodeHolder {
    /** Nothing where the credential opens nothing, or opens it no longer. */
    Optional<HeldOnCode> find(SubjectCredential credential);

    /**
     * A statement that erases all that is held on one code and answers one number, 1 when there was something. It runs as
     * the jobs role; its only parameter is the id of the referral.
     */
    String erasure();

    /** A query that counts what any table still holds on a referral, whose id is its only parameter. */
    String remains();
}
