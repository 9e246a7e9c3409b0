package org.feltbok.interviews.files;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PDF: its pages in order, lines joined to paragraphs as they were before they were printed. */
final class PdfText {
    private static final String PARAGRAPH = "\u0001";

    private PdfText() {}

    static List<Para> read(Path file, InterviewText.Reading out) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<Para> found = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setLineSeparator("\n");
                stripper.setParagraphStart(PARAGRAPH);
                String text = stripper.getText(document);
                if (text.replace(PARAGRAPH, "").isBlank()) {
                    out.find(0, "interviews.file.page_empty", page);
                }
                page(found, text, page);
            }
            return found;
        } catch (InvalidPasswordException e) {
            throw out.refuse("interviews.file.locked");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw out.refuse("interviews.file.damaged", "PDF");
        }
    }

    private static void page(List<Para> found, String text, int page) {
        boolean first = true;
        for (String part : text.split(PARAGRAPH)) {
            for (String said : parts(part)) {
                if (said.isBlank() || said.matches("(?:[Ss]ide |[Pp]age )?\\d{1,4}")) {
                    continue;
                }
                Para last = found.isEmpty() ? null : found.getLast();
                if (first && last != null && last.line() < page && goesOn(last.text(), said)) {
                    found.set(found.size() - 1, new Para(join(last.text(), said), last.line()));
                } else {
                    found.add(new Para(said, page));
                }
                first = false;
            }
        }
    }

    /** Lines of one paragraph as one; a line that says who speaks begins another. */
    private static List<String> parts(String paragraph) {
        List<String> found = new ArrayList<>();
        for (String line : paragraph.split("\n")) {
            // some programs part words by tabs
            String words = line.replaceAll("[\\s\\u00a0]+", " ").strip();
            if (found.isEmpty() || Speakers.begins(words)) {
                found.add(words);
            } else if (!words.isEmpty()) {
                found.set(found.size() - 1, join(found.getLast(), words));
            }
        }
        return found;
    }

    private static boolean goesOn(String last, String next) {
        return ".?!:…".indexOf(last.charAt(last.length() - 1)) < 0
                && Character.isLowerCase(next.codePointAt(0));
    }

    private static String join(String one, String other) {
        if (one.isEmpty()) {
            return other;
        }
        boolean broken =
                one.length() > 1
                        && one.endsWith("-")
                        && Character.isLetter(one.charAt(one.length() - 2))
                        && Character.isLowerCase(other.codePointAt(0));
        return broken ? one.substring(0, one.length() - 1) + other : one + " " + other;
    }
}
