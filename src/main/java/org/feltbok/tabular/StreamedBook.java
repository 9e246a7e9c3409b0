package org.feltbok.tabular;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.xml.parsers.ParserConfigurationException;

/**
 * The sheets of an .xlsx workbook read as the file holds them, cell by cell, and not first made
 * into a workbook: that takes a gigabyte and most of a minute for 10 000 rows of 90 columns.
 */
final class StreamedBook {
    private StreamedBook() {}

    /**
     * @param shared texts that cells name by their number; null if there are none
     * @param styles null if there are none
     * @param has1904 whether days are counted from 1904
     * @param isToBeWorkedOut whether the program that opens it is to work out all formulas
     */
    record Parts(
            @Nullable SharedStrings shared,
            @Nullable StylesTable styles,
            boolean has1904,
            boolean isToBeWorkedOut) {}

    static List<Grid> grids(Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            if (!isWorkbook(book)) {
                throw new IOException("no workbook");
            }
            XSSFReader reader = new XSSFReader(book);
            reader.setUseReadOnlySharedStringsTable(false);
            About about = new About();
            parse(reader.getWorkbookData(), about);
            Parts parts =
                    new Parts(
                            reader.getSharedStringsTable(),
                            reader.getStylesTable(),
                            about.has1904,
                            about.isToBeWorkedOut);
            List<Grid> grids = new ArrayList<>();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream data = sheets.next()) {
                    Place place = new Place(name, sheets.getSheetName(), null, null);
                    StreamedSheet sheet = new StreamedSheet(parts, place, faults);
                    parse(data, sheet);
                    if (sheet.formulas() > 0) {
                        notes.accept(Fault.at(place, "tabular.formulas", sheet.formulas()));
                    }
                    if (!sheet.lines().isEmpty()) {
                        grids.add(new Grid(name, sheets.getSheetName(), sheet.lines()));
                    }
                }
            }
            return grids;
        }
    }

    private static boolean isWorkbook(OPCPackage book) {
        for (var relation : book.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            PackagePart part = book.getPart(relation);
            String type = part == null ? "" : part.getContentType();
            return (type.contains("spreadsheetml") || type.contains("ms-excel"))
                    && !type.contains("binary");
        }
        return false;
    }

    private static void parse(InputStream data, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        try (data) {
            reader.parse(new InputSource(data));
        }
    }

    /** What the workbook says of all its sheets. */
    private static final class About extends DefaultHandler {
        private boolean has1904;
        private boolean isToBeWorkedOut;

        @Override
        public void startElement(String uri, String local, String name, Attributes of) {
            if (local.equals("workbookPr")) {
                has1904 = isTrue(of.getValue("date1904"));
            } else if (local.equals("calcPr")) {
                isToBeWorkedOut = isTrue(of.getValue("fullCalcOnLoad"));
            }
        }

        private static boolean isTrue(@Nullable String value) {
            return "1".equals(value) || "true".equals(value);
        }
    }
}
