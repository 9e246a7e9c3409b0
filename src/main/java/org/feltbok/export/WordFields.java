package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import java.math.BigInteger;

/** Fields and bookmarks at the end of a paragraph. */
public final class WordFields {
    private int bookmarks;

    /** A field with the text that it shows until the reader's program works it out anew. */
    public static void add(XWPFParagraph paragraph, String instruction, String shown) {
        CTP p = paragraph.getCTP();
        begin(p.addNewR(), p, instruction, false);
        text(p.addNewR(), shown);
        end(p.addNewR());
    }

    /**
     * The beginning of a field whose content follows.
     *
     * @param first run that it begins with
     * @param stale whether Word is asked to work it out when it opens the document
     */
    static void begin(CTR first, CTP p, String instruction, boolean stale) {
        var mark = first.addNewFldChar();
        mark.setFldCharType(STFldCharType.BEGIN);
        if (stale) {
            mark.setDirty(true);
        }
        var code = p.addNewR().addNewInstrText();
        code.setStringValue(" " + instruction + " ");
        code.setSpace(Space.PRESERVE);
        p.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    static void end(CTR run) {
        run.addNewFldChar().setFldCharType(STFldCharType.END);
    }

    static void text(CTR run, String text) {
        var t = run.addNewT();
        t.setStringValue(text);
        t.setSpace(Space.PRESERVE);
    }

    /** Opens a bookmark and returns its number, with which it is closed. */
    BigInteger open(XWPFParagraph paragraph, String name) {
        BigInteger id = BigInteger.valueOf(++bookmarks);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        return id;
    }

    static void close(XWPFParagraph paragraph, BigInteger id) {
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }
}
