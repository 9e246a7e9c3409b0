package org.feltbok.export.data;

import java.util.List;

/**
 * What becomes one set of files: the cases, or the responses to a questionnaire.
 *
 * @param name of its files
 * @param rows how many there are
 * @param origins where its rows and texts come from, told
 * @param weight the column with the only weight of its rows; empty where there is none or several
 */
record DataTable(
        String name,
        String title,
        int rows,
        List<String> origins,
        List<DataColumn> columns,
        String weight) {}
