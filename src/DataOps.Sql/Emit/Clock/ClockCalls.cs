using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Collects the calls whose value depends on the clock while a query is bound, and says what to write in their places.</summary>
internal sealed class ClockCalls(Dialect dialect)
{
    private readonly HashSet<string> _names = NamesOf(dialect);
    private readonly Dictionary<TextSpan, (string Name, SqlType Type, BoundExpression[] Arguments)> _calls = [];
    private readonly Dictionary<int, string> _aliases = [];

    /// <summary>How many calls were found.</summary>
    public int Count => _calls.Count;

    /// <summary>Whether a text has a word that may be such a call, so that it is worth binding.</summary>
    public bool MayBeIn(string text) =>
        _names.Any(name => Has(text, name)) || (dialect.Kind != DialectKind.TSql && (Has(text, "age") || Has(text, "ago")));

    /// <summary>Looks at a call.</summary>
    /// <param name="name">The function's name in lower case.</param>
    /// <param name="type">The type of its value.</param>
    /// <param name="span">Where the call stands in the text.</param>
    /// <param name="arguments">What it is given.</param>
    public void Add(string name, SqlType type, TextSpan span, BoundExpression[] arguments)
    {
        var isClock = arguments.Length == 1 ? IsRelative(name) || _names.Contains(name) : arguments.Length == 0 && _names.Contains(name);
        if (isClock)
        {
            _calls[span] = (name, type, arguments);
        }
    }

    /// <summary>Keeps the name of a column whose expression holds a call and has no alias.</summary>
    public void KeepName(TextSpan expression, string name)
    {
        if (name.Length > 0)
        {
            _aliases[expression.End] = name;
        }
    }

    /// <summary>What to write instead, by place.</summary>
    public IReadOnlyList<KeyValuePair<TextSpan, string>> Edits(SyntaxTree tree, ClockLiteral literal)
    {
        var edits = new List<KeyValuePair<TextSpan, string>>();
        foreach (var call in _calls)
        {
            if (Edit(tree, call.Key, call.Value.Name, call.Value.Type, call.Value.Arguments, literal) is { } edit)
            {
                edits.Add(edit);
            }
        }

        foreach (var alias in _aliases)
        {
            edits.Add(new KeyValuePair<TextSpan, string>(new TextSpan(alias.Key, 0), " as " + dialect.QuoteIdentifier(alias.Value)));
        }

        // What ends where an alias is put comes before it.
        return [.. edits.OrderBy(edit => edit.Key.Start).ThenBy(edit => edit.Key.End)];
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static KeyValuePair<TextSpan, string>? Edit(
        SyntaxTree tree, TextSpan span, string name, SqlType type, BoundExpression[] arguments, ClockLiteral literal)
    {
        if (name == "age" && arguments.Length == 1)
        {
            // Of one moment it is the time from there to the current date at midnight.
            return literal.Of(SqlType.Date) is { } today
                ? new KeyValuePair<TextSpan, string>(new TextSpan(arguments[0].Span.Start, 0), today + ", ")
                : null;
        }

        if (name == "ago")
        {
            var interval = tree.Source.ToString(arguments[0].Span);
            return literal.Of(SqlType.TimestampTz) is { } now ? new KeyValuePair<TextSpan, string>(span, $"({now} - cast({interval} as interval))") : null;
        }

        return literal.Of(type) is { } value ? new KeyValuePair<TextSpan, string>(span, value) : null;
    }

    // 'age' of PostgreSQL and DuckDB, 'ago' of DuckDB.
    private bool IsRelative(string name) => dialect.Kind != DialectKind.TSql && (name == "age" || (name == "ago" && dialect.Kind == DialectKind.DuckDb));

    // PostgreSQL's documentation 9.9.5, DuckDB's duckdb_functions(), "Date and time data types and functions (Transact-SQL)".
    private static HashSet<string> NamesOf(Dialect dialect) => new(
        dialect.Kind switch
        {
            DialectKind.Postgres =>
            [
                "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "now", "transaction_timestamp",
                "statement_timestamp", "clock_timestamp",
            ],
            DialectKind.TSql =>
            [
                "current_date", "current_timestamp", "getdate", "getutcdate", "sysdatetime", "sysutcdatetime", "sysdatetimeoffset",
            ],
            _ =>
            [
                "current_date", "today", "now", "current_timestamp", "get_current_timestamp", "transaction_timestamp", "current_localtimestamp",
                "localtimestamp", "current_localtime", "localtime", "current_time", "get_current_time",
            ],
        },
        StringComparer.OrdinalIgnoreCase);
}
