package org.feltbok.coding.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What stands in the XML of a project, before its texts are read and its places understood. */
final class Raw {
    private Raw() {}

    record Source(
            String guid,
            String name,
            @Nullable String path,
            @Nullable String text,
            List<Selection> selections,
            List<Project.Given> codings,
            List<String> notes) {}

    /**
     * @param page on which it was drawn; -1 = not on a page
     * @param y of its middle on the page, in points from one of its edges; -1 = not said
     */
    record Selection(
            String guid,
            String quote,
            int start,
            int end,
            int page,
            int y,
            List<Project.Given> codings,
            List<String> notes) {}

    record Note(
            String guid,
            String name,
            @Nullable String path,
            String text,
            @Nullable String user,
            @Nullable String at) {}
}
