package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Of a template only what is harmless comes along, and what is no template is told as such. */
class WordTemplatePartsTest extends WordTemplateRig {
    /** All parts of a document as one text. */
    private static String everything(byte[] zip) throws IOException {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                all.append(entry.getName()).append('\n');
                all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                entry = in.getNextEntry();
            }
        }
        return all.toString();
    }

    @Test
    void macrosLinksAndEmbeddedThingsOfATemplateNeverComeAlong()
            throws IOException, InvalidFormatException {
        XWPFHeader header = template.createHeader(HeaderFooterType.DEFAULT);
        var paragraph = header.createParagraph();
        paragraph.createRun().setText("Kept");
        String link =
                header.getPackagePart()
                        .addExternalRelationship(
                                "http://evil.example/x.png",
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image")
                        .getId();
        var hyperlink = paragraph.getCTP().addNewHyperlink();
        hyperlink.setId(link);
        hyperlink.addNewR().addNewT().setStringValue("Words of a link");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("INCLUDEPICTURE \"http://evil.example/y.png\" \\\\d");
        field.addNewR().addNewT().setStringValue("Shown");
        paragraph.getCTP().addNewR().addNewInstrText().setStringValue("DDEAUTO c:\\\\evil");
        code(header.createParagraph(), "\"DDEAUTO\" c:\\\\evil");
        code(header.createParagraph(), "\\\\DDEAUTO c:\\\\evil");
        XWPFParagraph after = header.createParagraph();
        code(after, "PAGE");
        code(after, " ", "\"DDEAUTO\" c:\\\\evil");
        XWPFParagraph around = header.createParagraph();
        mark(around, STFldCharType.BEGIN);
        code(around, "PAGE");
        around.getCTP().addNewR().addNewInstrText().setStringValue("\"DDEAUTO\" c:\\\\evil");
        mark(around, STFldCharType.END);
        for (String first : List.of("\"", "\\\\", " \"")) {
            var quoted = header.createParagraph().getCTP().addNewFldSimple();
            quoted.setInstr(first + "DDEAUTO c:\\\\evil");
            quoted.addNewR().addNewT().setStringValue("Shown too");
        }
        template.createParagraph().createRun().setText("Body of the template");
        PackagePart main = template.getPackagePart();
        PackagePart macros =
                template.getPackage()
                        .createPart(
                                PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                                "application/vnd.ms-office.vbaProject");
        try (OutputStream out = macros.getOutputStream()) {
            out.write("evil macro".getBytes(StandardCharsets.US_ASCII));
        }
        main.addRelationship(
                macros.getPartName(),
                TargetMode.INTERNAL,
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
        main.addRelationship(
                URI.create("http://evil.example/t.dotm"),
                TargetMode.EXTERNAL,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
        String all = everything(on(saved()));
        assertThat(all).contains("Kept", "Words of a link", "Shown", "Shown too", "Last result");
        assertThat(all)
                .doesNotContain("evil")
                .doesNotContain("vba")
                .doesNotContain("INCLUDEPICTURE")
                .doesNotContain("DDEAUTO")
                .doesNotContain("TargetMode=\"External\"")
                .doesNotContain("Body of the template");
    }

    /** A field whose code is cut into several runs. */
    private static void code(XWPFParagraph paragraph, String... pieces) {
        mark(paragraph, STFldCharType.BEGIN);
        for (String piece : pieces) {
            paragraph.getCTP().addNewR().addNewInstrText().setStringValue(piece);
        }
        mark(paragraph, STFldCharType.SEPARATE);
        paragraph.getCTP().addNewR().addNewT().setStringValue("Last result");
        mark(paragraph, STFldCharType.END);
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(type);
    }

    @Test
    void theCodeOfAKnownFieldMayBeCutIntoRuns() throws IOException {
        XWPFHeader header = template.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        code(paragraph, " ", "DATE ", "\\\\@ ", "\"d. MMMM\"", " ");
        code(paragraph, "PAGE", "\\\\* MERGEFORMAT");
        XWPFParagraph around = header.createParagraph();
        mark(around, STFldCharType.BEGIN);
        around.getCTP().addNewR().addNewInstrText().setStringValue("SUBJECT ");
        code(around, "TITLE");
        around.getCTP().addNewR().addNewInstrText().setStringValue("\\\\* Upper");
        mark(around, STFldCharType.END);
        header.createParagraph().getCTP().addNewFldSimple().setInstr(" STYLEREF \"heading 1\" ");
        header.createParagraph().getCTP().addNewFldSimple().setInstr(" ");
        try (XWPFDocument document = WordWriterTest.read(on(saved()))) {
            assertThat(document.getHeaderList().getFirst()._getHdrFtr().xmlText())
                    .contains(
                            "DATE ",
                            "d. MMMM",
                            "PAGE",
                            "MERGEFORMAT",
                            "SUBJECT",
                            "Upper",
                            "STYLEREF",
                            "\" \"");
        }
    }

    @Test
    void whatIsNoTemplateIsToldAsSuch() throws IOException {
        Path file = folder.resolve("mal.dotx");
        assertThatThrownBy(() -> WordTemplate.look(file, Language.EN))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> key(e, "export.template.unread"));
        Files.writeString(file, "no zip");
        assertThatThrownBy(() -> WordTemplate.look(file, Language.EN))
                .isInstanceOfSatisfying(FaultException.class, e -> key(e, "export.template.other"));
        template.getDocument().getBody().getSectPr().getPgMar().setLeft(BigInteger.valueOf(7_000));
        Path narrow = saved();
        assertThatThrownBy(() -> WordTemplate.look(narrow, Language.EN))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> key(e, "export.template.narrow"));
    }

    private static void key(FaultException e, String key) {
        assertThat(e.faults().getFirst().key()).isEqualTo(key);
    }
}
