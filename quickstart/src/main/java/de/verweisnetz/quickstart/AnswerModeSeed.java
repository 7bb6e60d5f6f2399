package de.verweisnetz.quickstart;

import java.net.http.HttpRequest.BodyPublishers;

/** One centre of the demonstration answers by mailed links, set by the coordinator through the API like any other. */
final class AnswerModeSeed {

    private static final String MUSTERBERATUNG_HAFEN = "1a000000-0000-4000-8000-000000000003";
    private static final String SETTING = "{\"mode\":\"LINK\",\"mailbox\":\"verweise@hafen.example\"}";

    private AnswerModeSeed() {}

    static void load(String api, String token) {
        Http.json(Http.to(api + "/answer-modes/" + MUSTERBERATUNG_HAFEN, token)
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString(SETTING))
                .build());
    }
}
