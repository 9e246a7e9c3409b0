package org.feltbok.tabular;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a document of Word says: its paragraphs and the rows of its tables, in order. */
public final class WordParagraphs {
    private WordParagraphs() {}

    /** Of a paragraph its words, of a row its cells; lines break with {@code \n}. */
    public static List<List<String>> read(Path file) {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<List<String>> found = new ArrayList<>();
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph p -> found.add(List.of(words(p.getText())));
                    case XWPFTable t ->
                            t.getRows().forEach(row -> found.add(cells(row.getTableCells())));
                    default -> {}
                }
            }
            return found;
        } catch (EncryptedDocumentException e) {
            throw fault(file, "tabular.word_locked");
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw fault(file, "tabular.word_damaged");
        }
    }

    private static List<String> cells(List<XWPFTableCell> cells) {
        return cells.stream().map(c -> words(c.getText())).toList();
    }

    private static String words(String text) {
        return text.replace('\u000b', '\n').strip();
    }

    private static FaultException fault(Path file, String key) {
        return new FaultException(Fault.at(Place.file(String.valueOf(file.getFileName())), key));
    }
}
