package org.feltbok.export;

import org.apache.poi.ooxml.POIXMLProperties;
import org.feltbok.base.Program;

import java.util.Date;
import java.util.Optional;

/** Who made a file of an office program, of what and when: the date is that of the data. */
public final class BookProperties {
    private static final String PROGRAM = Program.NAME;

    private BookProperties() {}

    public static void set(POIXMLProperties properties, ReportOptions options) {
        var core = properties.getCoreProperties();
        var date = Optional.of(Date.from(options.asOf()));
        core.setTitle(options.title());
        core.setCreator(PROGRAM);
        core.setLastModifiedByUser(PROGRAM);
        core.setCreated(date);
        core.setModified(date);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(PROGRAM);
    }
}
