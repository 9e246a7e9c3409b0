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
     */
    record Selection(
            String guid,
            String quote,
            int start,
            int end,
            int page,
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
