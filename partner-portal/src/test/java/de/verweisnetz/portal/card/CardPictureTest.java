package de.verweisnetz.portal.card;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Card;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.sheet.AccessiblePdf;
import de.verweisnetz.portal.text.CardTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardPictureTest {
    private static final String ADDRESS = "https://verweisnetz.example.org/k/7K2M4QXW";
    private static final int MOST_BYTES = 100 * 1024;

    static Stream<String> languages() {
        return CardTexts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_has_the_size_that_chats_show_and_is_light(String language) throws IOException {
        byte[] png = CardPicture.png(card(Samples.clientPage().centre()), language, ADDRESS);
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve("card-" + language + ".png"), png);
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(CardPicture.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(CardPicture.HEIGHT);
        assertThat(png.length).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_is_one_picture_in_her_language_with_every_letter(String language) throws IOException {
        var t = CardTexts.in(language);
        try (var sheet = Loader.loadPDF(
                AccessiblePdf.of(CardPicture.html(card(Samples.clientPage().centre()), t, ADDRESS)))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(words(new PDFTextStripper().getText(sheet)))
                    .contains("Musterberatung Arbeit", "Musterstraße 1, 10115 Berlin", "+49 30 23125000")
                    .contains(words(t.get("card.title")), words(t.get("promise")), words(t.get("card.languages")))
                    .doesNotContain("#", "VN-");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_secret_address_is_not_on_it(String language) {
        assertThat(CardPicture.html(card(Samples.secretClientPage().centre()), CardTexts.in(language), ADDRESS))
                .contains(CardTexts.in(language).get("card.secret"))
                .doesNotContain("Musterstraße", "10115");
    }

    private static Card card(ClientPage.Centre centre) {
        return new Card("7K2M4QXW", "ro", "Musterprojekt Streetwork", centre, true, null, null);
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }
}
