package de.verweisnetz.referral.clientdata;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a centre is given to read, in its answer and nowhere else; whoever passes it on can read nothing. */
@Door
public final class ReleasedClientData {
    private final Contents contents;

    ReleasedClientData(Contents contents) {
        this.contents = contents;
    }

    @JsonValue
    Contents contents() {
        return contents;
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "ReleasedClientData";
    }
}
