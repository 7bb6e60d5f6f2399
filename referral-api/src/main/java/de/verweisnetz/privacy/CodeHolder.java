package de.verweisnetz.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The module that knows codes: it finds what is held on one, and says how it is erased. */
public interface CodeHolder {
    /** Nothing where the credential opens nothing, or opens it no longer. */
    Optional<HeldOnCode> find(SubjectCredential credential);

    /** What is readable only in the one copy that the client asks for; each time is recorded. */
    Map<String, Object> unsealed(SubjectCredential credential);

    /**
     * Locks what is held: from now on nobody reads or changes it, and nothing follows from it.
     *
     * @param reason why, as a code
     */
    void restrict(SubjectCredential credential, String reason, Instant at);

    /** Frees it again; false where it was not locked. */
    boolean lift(SubjectCredential credential, Instant at);

    /**
     * A statement that erases all that is held on one code and answers one number, 1 when there was something. It runs as
     * the jobs role; its only parameter is the id of the referral.
     */
    String erasure();

    /** A query that counts what any table still holds on a referral, whose id is its only parameter. */
    String remains();
}
