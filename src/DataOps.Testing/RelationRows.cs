using DataOps.Runtime;
using DataOps.Testing.Texts;

namespace DataOps.Testing;

/// <summary>
/// Makes typed rows of text, for tests with rows that are easier to read, or to take from elsewhere, as CSV or JSON. Columns are found by
/// name; a column that is not named is null where it may be, or is taken from a row to be like.
/// </summary>
public static class RelationRows
{
    /// <summary>
    /// Rows of CSV with a header, read as seeds are: nothing at all between two commas is null, an empty text is written <c>""</c>. Dates
    /// and times are ISO 8601; lists and structs are JSON.
    /// </summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="csv">The text.</param>
    /// <param name="like">Has the values of columns that the header does not name.</param>
    /// <exception cref="ModelTestException">The text does not fit; the message names the line and the column.</exception>
    public static IReadOnlyList<TRow> FromCsv<TRow>(string csv, TRow? like = null)
        where TRow : class, IRelationRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(csv);
        return CsvRows.Read(csv, null, like);
    }

    /// <summary>Rows of a CSV file.</summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="path">The file; a relative path begins where the test assembly lies.</param>
    /// <param name="like">Has the values of columns that the header does not name.</param>
    /// <exception cref="ModelTestException">The text does not fit; the message names the line and the column.</exception>
    public static IReadOnlyList<TRow> FromCsvFile<TRow>(string path, TRow? like = null)
        where TRow : class, IRelationRow<TRow> => CsvRows.Read(ReadFile(path), path, like);

    /// <summary>Rows of a JSON array of objects, one for each row.</summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="like">Has the values of columns that an object does not name.</param>
    /// <exception cref="ModelTestException">The text does not fit; the message names the row and the column.</exception>
    public static IReadOnlyList<TRow> FromJson<TRow>(string json, TRow? like = null)
        where TRow : class, IRelationRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonRows.Read(json, null, like);
    }

    /// <summary>Rows of a JSON file.</summary>
    /// <typeparam name="TRow">The record generated for the relation.</typeparam>
    /// <param name="path">The file; a relative path begins where the test assembly lies.</param>
    /// <param name="like">Has the values of columns that an object does not name.</param>
    /// <exception cref="ModelTestException">The text does not fit; the message names the row and the column.</exception>
    public static IReadOnlyList<TRow> FromJsonFile<TRow>(string path, TRow? like = null)
        where TRow : class, IRelationRow<TRow> => JsonRows.Read(ReadFile(path), path, like);

    private static string ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelTestException($"There is no file '{path}' where the test assembly lies. Let the build copy it there: CopyToOutputDirectory.", error);
        }
    }
}
