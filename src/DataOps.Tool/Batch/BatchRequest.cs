using System.Text.Json;
using DataOps.Sql.Dialects;

namespace DataOps.Tool.Batch;

/// <summary>One line of a batch: <c>{"name","sql","schema"?,"dialect"?}</c>.</summary>
/// <param name="Line">Its number in the input, from one.</param>
/// <param name="Name">What its answer is called; null when not given.</param>
/// <param name="Sql">The text it is about; null in a line that cannot be read.</param>
/// <param name="Schema">DDL that the text may use, or null.</param>
/// <param name="Dialect">The text's dialect; null for the command's own.</param>
/// <param name="Error">Why the line cannot be read, or null.</param>
internal sealed record BatchRequest(int Line, string? Name, string? Sql, string? Schema, Dialect? Dialect, string? Error)
{
    /// <summary>Reads a line; whatever it holds, there is a request.</summary>
    public static BatchRequest Read(ReadOnlySpan<byte> json, int line)
    {
        string? name = null;
        try
        {
            return Read(new Utf8JsonReader(json), line, ref name);
        }
        catch (JsonException exception)
        {
            return Broken(line, name, $"The line is not valid JSON at byte {exception.BytePositionInLine + 1}; write one object on one line.");
        }
        catch (InvalidOperationException)
        {
            // The reader checks the text of strings only when they are taken.
            return Broken(line, name, "A string of the line is not valid Unicode.");
        }
    }

    private static BatchRequest Read(Utf8JsonReader reader, int line, ref string? name)
    {
        string? sql = null, schema = null, dialect = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Broken(line, name, "The line is not an object; write {\"name\": …, \"sql\": …}.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.ValueTextEquals("name"u8) ? "name"
                : reader.ValueTextEquals("sql"u8) ? "sql"
                : reader.ValueTextEquals("schema"u8) ? "schema"
                : reader.ValueTextEquals("dialect"u8) ? "dialect"
                : null;
            reader.Read();
            if (member is null)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            {
                return Broken(line, name, $"'{member}' must be a string.");
            }

            var value = reader.GetString();
            switch (member)
            {
                case "name":
                    name = value;
                    break;
                case "sql":
                    sql = value;
                    break;
                case "schema":
                    schema = value;
                    break;
                default:
                    dialect = value;
                    break;
            }
        }

        // Anything behind the object is an error, which the reader finds.
        reader.Read();
        if (sql is null)
        {
            return Broken(line, name, "The line has no member 'sql'.");
        }

        var read = dialect is null ? null : Dialect.FromName(dialect);
        return dialect is not null && read is null
            ? Broken(line, name, Commands.SqlOptions.NoDialect(dialect))
            : new BatchRequest(line, name, sql, schema, read, Error: null);
    }

    private static BatchRequest Broken(int line, string? name, string error) => new(line, name, null, null, null, error);
}
