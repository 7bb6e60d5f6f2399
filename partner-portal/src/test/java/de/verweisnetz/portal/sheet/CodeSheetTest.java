package de.verweisnetz.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.text.CardTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class CodeSheetTest {
    static Stream<String> languages() {
        return CardTexts.LANGUAGES.stream();
    }

    @BeforeAll
    static void wakeTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_holds_what_the_standard_of_accessible_documents_asks_for(String language)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        byte[] sheet = CodeSheet.pdf(Sheet.of(Samples.clientPage()).orElseThrow(), language);
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(sheet), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("what was looked at").isGreaterThan(500);
            var findings = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertThat(findings).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_says_its_title_and_language_is_tagged_and_brings_its_fonts(String language) throws IOException {
        try (PDDocument sheet =
                Loader.loadPDF(CodeSheet.pdf(Sheet.of(Samples.clientPage()).orElseThrow(), language))) {
            var catalog = sheet.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(sheet.getDocumentInformation().getTitle())
                    .isEqualTo(CardTexts.in(language).get("sheet.title"));
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            assertThat(fonts(sheet)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(sheet.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_says_in_her_language_what_her_page_says_and_names_no_topic(String language) throws IOException {
        try (PDDocument sheet =
                Loader.loadPDF(CodeSheet.pdf(Sheet.of(Samples.clientPage()).orElseThrow(), language))) {
            String text = Normalizer.normalize(new PDFTextStripper().getText(sheet), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
            var t = CardTexts.in(language);
            assertThat(text)
                    .contains("VN-7K2M4Q-3F8T2W9A-5C")
                    .contains("Bitte zeigen oder vorlesen: Ich komme mit dem Code VN-7K2M4Q zur Beratung.")
                    .contains("Musterberatung Arbeit", "Musterstraße 1, 10115 Berlin", "+49 30 23125000")
                    .contains(Stream.of("sheet.title", "sheet.show-there", "card.hours", "card.bring", "promise")
                            .map(t::get)
                            .map(words -> Normalizer.normalize(words, Normalizer.Form.NFKC))
                            .collect(Collectors.toList()))
                    .doesNotContain("Beschäftigte", "LOHN", "Informație-model", "#");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_secret_address_is_told_as_secret(String language) {
        var page = Samples.secretClientPage();
        assertThat(CodeSheet.html(Sheet.of(page).orElseThrow(), CardTexts.in(language)))
                .contains("VN-7K2M4Q-3F8T2W9A-5C")
                .doesNotContain("Musterstraße", "10115");
    }

    private static List<PDFont> fonts(PDDocument sheet) {
        return StreamSupport.stream(sheet.getPages().spliterator(), false)
                .flatMap(CodeSheetTest::fonts)
                .toList();
    }

    private static Stream<PDFont> fonts(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map(name -> font(page, name));
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
