package de.verweisnetz.portal.send;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.consent.Filled;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private final Texts t = Texts.staff("de");
    private final Labels labels = Filled.labels();

    private Form searched() {
        return SendForm.prefilled(
                Map.of("topic", List.of("ARB.LOHN"), "language", List.of("ro"), "postcode", List.of("10115")),
                Samples.offer(),
                labels);
    }

    private Folds folds(Form form) {
        return Folds.of(form, labels, t);
    }

    @Test
    void what_the_search_knows_is_folded_and_said_in_one_line() {
        Fold matter = folds(searched()).matter();
        assertThat(matter.open()).isFalse();
        assertThat(matter.said()).contains(labels.topic("ARB.LOHN"), labels.language("ro"), "10115");
        assertThat(folds(searched()).way().said()).endsWith("die Stelle erfährt es vorher");
        assertThat(folds(searched()).more()).isEqualTo(new Fold("more", "", false));
    }

    @Test
    void what_is_missing_lies_open() {
        assertThat(folds(searched()).contact().open()).as("where she was met").isTrue();
        assertThat(folds(searched().with("platform", "TELEGRAM")).contact().open())
                .isFalse();
        assertThat(folds(searched().with("language", "")).matter().open()).isTrue();
        assertThat(folds(searched().with("postcode", "1011")).matter().open()).isTrue();
        assertThat(folds(searched().with("urgency", "DEADLINE")).way().open()).isTrue();
    }

    @Test
    void what_is_wrong_lies_open() {
        Form form = searched();
        form.reject("campaign", "…");
        assertThat(folds(form).more().open()).isTrue();
    }

    @Test
    void a_topic_that_the_offer_does_not_have_is_not_chosen() {
        Form form = SendForm.prefilled(Map.of("topic", List.of("GES.SUCHT")), Samples.offer(), labels);
        assertThat(form.all("topic")).isEmpty();
        assertThat(folds(form).matter().open()).isTrue();
    }
}
