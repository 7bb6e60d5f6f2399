package de.verweisnetz.portal.api;

import java.util.Map;

/** Another centre a client can go on with, and what she reads before. */
public record Alternative(
        String offerId, ClientPage.Centre centre, ConsentTexts.ConsentText notice, ConsentTexts.ConsentText forward) {

    /** What she chose, and the texts she read. */
    public record Choice(String offer, String noticeVersion, String textVersion, String language, boolean under16) {
        Map<String, Object> fields() {
            return Map.of(
                    "offer_id",
                    offer,
                    "notice_text_version",
                    noticeVersion,
                    "text_version",
                    textVersion,
                    "language",
                    language,
                    "under_16",
                    under16);
        }
    }
}
