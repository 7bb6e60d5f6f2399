package de.verweisnetz.portal.api;

import java.util.List;

/** A code of another centre, the own offer that takes the client, and what she was told and agreed to. */
public record CodeOfOthers(String code, String offerId, String noticeTextVersion, List<Consent> consents) {
    /** Never the code itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "CodeOfOthers";
    }
}
