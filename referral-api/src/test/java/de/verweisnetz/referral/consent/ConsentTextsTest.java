package de.verweisnetz.referral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.verweisnetz.platform.clock.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTextsTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);

    private final ConsentTexts demonstration = texts(new Properties(), "allow");
    private final ConsentTexts strict = texts(new Properties(), "refuse");

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr"})
    void every_language_has_the_notice_and_all_consents(String language) {
        var all = demonstration.newest(language, null, TextVariant.PLAIN);

        assertThat(all)
                .extracting(ConsentText::purpose)
                .containsExactly("NOTICE", "FORWARD", "FEEDBACK", "SPECIAL_CATEGORY", "SECRECY_RELEASE");
        assertThat(all).allSatisfy(text -> {
            assertThat(text.language()).isEqualTo(language);
            assertThat(text.version()).isEqualTo("2026-2");
            assertThat(text.text()).hasSizeGreaterThan(200).doesNotContain("  ", "{", "}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_wording_names_the_law_that_binds_the_centre(ConsentLaw law) {
        var variant = new TextVariant(law, ConsentScope.CODE);
        var notice = demonstration.newest("de", "NOTICE", variant).get(0);

        assertThat(notice.law()).isEqualTo(law);
        assertThat(notice.text())
                .contains(
                        switch (law) {
                            case GDPR_BDSG -> "Datenschutz-Grundverordnung";
                            case KDG -> "(KDG)";
                            case DSG_EKD -> "(DSG-EKD)";
                            case OTHER_CHURCH -> "Religionsgemeinschaft";
                        });
    }

    @Test
    void a_law_that_the_directory_does_not_name_is_the_general_one() {
        assertThat(ConsentLaw.of(null)).isEqualTo(ConsentLaw.GDPR_BDSG);
        assertThat(ConsentLaw.of("SOMETHING_NEW")).isEqualTo(ConsentLaw.GDPR_BDSG);
        assertThat(ConsentLaw.of("KDG")).isEqualTo(ConsentLaw.KDG);
    }

    @Test
    void whoever_gives_contact_data_is_asked_about_contact_data() {
        var code = demonstration.newest("en", "FORWARD", TextVariant.PLAIN).get(0);
        var warm = demonstration
                .newest("en", "FORWARD", new TextVariant(ConsentLaw.GDPR_BDSG, ConsentScope.WARM))
                .get(0);

        assertThat(code.text()).contains("No name, no telephone number").doesNotContain("contact data");
        assertThat(warm.text()).contains("contact data").doesNotContain("No name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ro", "pl", "bg", "it", "es", "hu", "hr", "el", "fr"})
    void whoever_takes_a_code_from_a_card_is_told_what_holds_for_her_and_asked_nothing(String language) {
        for (var law : ConsentLaw.values()) {
            var texts = demonstration.newest(language, null, new TextVariant(law, ConsentScope.CARD));
            assertThat(texts).singleElement().satisfies(text -> {
                assertThat(text.purpose()).isEqualTo("NOTICE");
                assertThat(text.version()).isEqualTo("2026-1-card");
                assertThat(text.language()).isEqualTo(language);
                assertThat(text.law()).isEqualTo(law);
                assertThat(text.text())
                        .contains("30", "90", "180", "16")
                        .doesNotContain("{", "  ")
                        .isNotEqualTo(demonstration
                                .newest(language, "NOTICE", TextVariant.PLAIN)
                                .get(0)
                                .text());
            });
        }
    }

    @Test
    void the_notice_of_cards_is_reviewed_by_itself_and_stands_for_no_other() {
        var card = new TextVariant(ConsentLaw.GDPR_BDSG, ConsentScope.CARD);
        var general = texts(review("2026-2_de", TODAY, TODAY), "refuse");
        var ofCards = texts(review("2026-1-card_de", TODAY, TODAY), "refuse");

        assertThat(general.newest("de", null, card)).noneMatch(ConsentText::usable);
        assertThat(ofCards.newest("de", null, card)).allMatch(ConsentText::usable);
        assertThat(ofCards.newest("de", null, TextVariant.PLAIN)).noneMatch(ConsentText::usable);
        assertThat(demonstration.has("2026-2", "de", card)).isFalse();
        assertThat(demonstration.has("2026-1", "de", card)).isFalse();
        assertThat(demonstration.has("2026-1-card", "de", TextVariant.PLAIN)).isFalse();
    }

    @Test
    void a_language_that_is_not_there_gets_english_and_is_told_so() {
        assertThat(demonstration.newest("tr", "FEEDBACK", TextVariant.PLAIN))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.language()).isEqualTo("en");
                    assertThat(text.purpose()).isEqualTo("FEEDBACK");
                });
        assertThat(demonstration.noticeLanguage("2026-2", "tr")).isEqualTo("en");
        assertThat(demonstration.noticeLanguage("2026-1", "bg")).isEqualTo("en");
        assertThat(demonstration.noticeLanguage("2026-2", "bg")).isEqualTo("bg");
    }

    @Test
    void a_version_language_or_wording_that_was_never_shown_is_known_as_such() {
        var catholic = new TextVariant(ConsentLaw.KDG, ConsentScope.CODE);

        assertThat(demonstration.has("2026-1", "pl", TextVariant.PLAIN)).isTrue();
        assertThat(demonstration.has("2026-1", "pl", catholic)).isFalse();
        assertThat(demonstration.has("2026-2", "pl", catholic)).isTrue();
        assertThat(demonstration.has("2026-1", "bg", TextVariant.PLAIN)).isFalse();
        assertThat(demonstration.has("2027-1", "pl", TextVariant.PLAIN)).isFalse();
    }

    @Test
    void without_a_review_nothing_may_be_used_but_in_a_demonstration() {
        assertThat(strict.isUsable("2026-2", "de")).isFalse();
        assertThat(strict.newest("de", null, TextVariant.PLAIN))
                .noneMatch(ConsentText::usable)
                .noneMatch(ConsentText::reviewed);
        assertThat(demonstration.newest("de", null, TextVariant.PLAIN))
                .allMatch(ConsentText::usable)
                .noneMatch(ConsentText::reviewed);
    }

    @Test
    void a_reviewed_edition_may_be_used_until_its_review_expires() {
        var reviewed = texts(review("2026-2_de", TODAY.minusDays(1), TODAY), "refuse");
        var expired = texts(review("2026-2_de", TODAY.minusYears(1), TODAY.minusDays(1)), "refuse");
        var early = texts(review("2026-2_de", TODAY.plusDays(1), TODAY.plusYears(1)), "refuse");

        assertThat(reviewed.isUsable("2026-2", "de")).isTrue();
        assertThat(reviewed.isUsable("2026-2", "en")).isFalse();
        assertThat(expired.isUsable("2026-2", "de")).isFalse();
        assertThat(early.isUsable("2026-2", "de")).isFalse();
        assertThat(reviewed.newest("de", "NOTICE", TextVariant.PLAIN))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.reviewed()).isTrue();
                    assertThat(text.reviewedOn()).isEqualTo(TODAY.minusDays(1));
                    assertThat(text.reviewedByFunction()).isEqualTo("Rechtsberatung der Koordination");
                    assertThat(text.expiresOn()).isEqualTo(TODAY);
                });
    }

    @Test
    void an_older_edition_that_is_reviewed_goes_before_a_newer_one_that_is_not() {
        var texts = texts(review("2026-1_pl", TODAY, TODAY), "refuse");

        assertThat(texts.newest("pl", "NOTICE", TextVariant.PLAIN))
                .singleElement()
                .satisfies(text -> assertThat(text.version()).isEqualTo("2026-1"));
        assertThat(texts.newest("pl", "NOTICE", new TextVariant(ConsentLaw.KDG, ConsentScope.CODE)))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.version()).isEqualTo("2026-2");
                    assertThat(text.usable()).isFalse();
                });
    }

    @Test
    void a_setting_or_a_review_that_cannot_be_read_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> texts(new Properties(), "yes"));
        var nameless = review("2026-2_de", TODAY, TODAY);
        nameless.remove("2026-2_de.reviewed_by_function");
        assertThatIllegalArgumentException().isThrownBy(() -> texts(nameless, "refuse"));
        var misspelt = review("2026-2_de", TODAY, TODAY);
        misspelt.setProperty("2026-2_de.expires_on", "31.12.2027");
        assertThatIllegalArgumentException().isThrownBy(() -> texts(misspelt, "refuse"));
        var useless = new Properties();
        useless.setProperty("2026-2_de.expires_on", "2027-12-31");
        assertThatIllegalArgumentException().isThrownBy(() -> texts(useless, "refuse"));
    }

    private static Properties review(String edition, LocalDate on, LocalDate expires) {
        var review = new Properties();
        review.setProperty(edition + ".reviewed_on", on.toString());
        review.setProperty(edition + ".reviewed_by_function", "Rechtsberatung der Koordination");
        review.setProperty(edition + ".expires_on", expires.toString());
        return review;
    }

    private static ConsentTexts texts(Properties reviews, String unreviewed) {
        return new ConsentTexts(new TextReviews(reviews), new BusinessClock(Duration.ZERO), unreviewed);
    }
}
