using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// A function catalog as text. A line without a leading tab is a name and, behind a tab, what the function does. The lines with
/// a leading tab that follow are its overloads: kind, parameters (optional ones with a question mark), options, variadic type, result, stability, nulls, definition.
/// </summary>
internal sealed class FunctionDataFile
{
    private readonly Dictionary<string, Entry> _entries;
    private readonly Dialect _dialect;
    private readonly Func<string, SqlType> _readType;

    private FunctionDataFile(string text, Dialect dialect, Func<string, SqlType> readType)
    {
        _dialect = dialect;
        _readType = readType;
        _entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        EngineVersion = "";
        var types = new Dictionary<string, SqlType>(StringComparer.Ordinal);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n", start, StringComparison.Ordinal);
            if (start == 0 && text[start] == '#')
            {
                EngineVersion = text.Substring(start + 1, end - start - 1).Trim();
                start = end + 1;
                continue;
            }

            // Groups of a catalog that people keep say where they come from; a sign alone is an operator.
            if (text[start] == '#' && text[start + 1] == ' ')
            {
                start = end + 1;
                continue;
            }

            var next = end + 1;
            while (next < text.Length && text[next] == '\t')
            {
                next = text.IndexOf("\n", next, StringComparison.Ordinal) + 1;
            }

            var header = text.Substring(start, end - start).Split('\t');
            _entries.Add(header[0], new Entry(header.Length > 1 ? header[1] : null, text, end + 1, next, lines => ReadOverloads(header[0], lines, types)));
            start = next;
        }
    }

    public string EngineVersion { get; }

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The functions of a dialect whose types <paramref name="readType"/> reads.</summary>
    public static FunctionDataFile Read(Dialect dialect, Func<string, SqlType> readType) =>
        new(CatalogResource.Read($"{dialect.Name}.functions.txt"), dialect, readType);

    public IReadOnlyList<FunctionOverload> Find(string name) => _entries.TryGetValue(name, out var entry) ? entry.Overloads : [];

    public string? Describe(string name) => _entries.TryGetValue(name, out var entry) ? entry.Description : null;

    /// <summary>One name; its overloads are read when they are first asked for.</summary>
    private sealed class Entry(string? description, string text, int start, int end, Func<string, IReadOnlyList<FunctionOverload>> read)
    {
        private readonly Lazy<IReadOnlyList<FunctionOverload>> _overloads = new(() => read(text.Substring(start, end - start)));

        public string? Description { get; } = description;

        public IReadOnlyList<FunctionOverload> Overloads => _overloads.Value;
    }

    private FunctionOverload[] ReadOverloads(string name, string lines, Dictionary<string, SqlType> types) =>
        lines.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => ReadOverload(name, line.Split('\t'), types)).ToArray();

    // The first part is empty: what stands before the leading tab.
    private FunctionOverload ReadOverload(string name, string[] parts, Dictionary<string, SqlType> types) => new()
    {
        Name = name,
        Dialect = _dialect,
        Kind = Kind(parts[1]),
        Parameters = Parameters(parts[2], types),
        Options = Parameters(parts[3], types),
        Variadic = parts[4].Length == 0 ? null : Type(parts[4], types),
        ReturnType = Type(parts[5], types),
        Stability = Stability(parts[6]),
        Nulls = Nulls(parts[7]),
        Definition = parts[8].Length == 0 ? null : parts[8],
        Since = parts.Length > 9 ? parts[9] : null,
        AggregateForm = parts[1] switch
        {
            "ordered_set" => AggregateForm.OrderedSet,
            "hypothetical_set" => AggregateForm.HypotheticalSet,
            _ => AggregateForm.Plain,
        },
    };

    private FunctionParameter[] Parameters(string text, Dictionary<string, SqlType> types) =>
        text.Length == 0
            ? []
            : text.Split(';').Select(parameter =>
            {
                var colon = parameter.IndexOf(":", StringComparison.Ordinal);
                var isOptional = colon > 0 && parameter[colon - 1] == '?';
                return new FunctionParameter(parameter.Substring(0, isOptional ? colon - 1 : colon), Type(parameter.Substring(colon + 1), types), isOptional);
            }).ToArray();

    private SqlType Type(string text, Dictionary<string, SqlType> types)
    {
        lock (types)
        {
            if (!types.TryGetValue(text, out var type))
            {
                types.Add(text, type = text.Length == 0 ? SqlType.Unknown : _readType(text));
            }

            return type;
        }
    }

    private static FunctionKind Kind(string word) => word switch
    {
        "scalar" => FunctionKind.Scalar,
        "aggregate" or "ordered_set" or "hypothetical_set" => FunctionKind.Aggregate,
        "window" => FunctionKind.Window,
        "table" => FunctionKind.Table,
        "macro" => FunctionKind.Macro,
        "table_macro" => FunctionKind.TableMacro,
        _ => throw new InvalidOperationException($"The function catalog has an unknown kind '{word}'."),
    };

    private static FunctionStability Stability(string word) => word switch
    {
        "volatile" => FunctionStability.Volatile,
        "query" => FunctionStability.ConsistentWithinQuery,
        _ => FunctionStability.Consistent,
    };

    private static NullBehavior Nulls(string word)
    {
        var result = NullBehavior.Unknown;
        foreach (var letter in word)
        {
            result |= letter switch
            {
                'n' => NullBehavior.NullOnNull,
                'v' => NullBehavior.NotNullOnNotNull,
                '!' => NullBehavior.NeverNull,
                _ => NullBehavior.Unknown,
            };
        }

        return result;
    }
}
