package de.verweisnetz.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Arrays;

/** A referral as its sender has it in her hands: what she pastes into the chat, and the code in it. */
record Sent(String id, String code, String message) {

    /** As the page says it after sending. */
    static Sent on(Page page) {
        return new Sent(
                page.url().replaceAll("\\?.*", "").replaceAll(".*/", ""),
                page.getByTestId("code").innerText(),
                page.locator("#client-message").inputValue());
    }

    /** As a program is answered. */
    static Sent of(JsonNode issued) {
        return new Sent(
                issued.get("id").asText(),
                issued.at("/voucher/code").asText(),
                issued.at("/voucher/url").asText());
    }

    /** Everybody may know this part of the code. */
    String reference() {
        return code.substring(0, 9);
    }

    /** The client's own page, as the message names it. */
    String link() {
        return linkIn(message, "/v/");
    }

    static String linkIn(String text, String part) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> word.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
