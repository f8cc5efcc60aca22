using DataOps.Sql.Catalog.Functions;

namespace DataOps.Sql.Types;

/// <summary>
/// PostgreSQL's types as its rules see them: without lengths and precisions, each with a category that may have a preferred type, and
/// with casts between them (documentation, 10.1 and the catalogs pg_type and pg_cast).
/// </summary>
internal sealed class PostgresTypes
{
    /// <summary>The category of text.</summary>
    public const char StringCategory = 'S';

    private const char ArrayCategory = 'A';
    private const char EnumCategory = 'E';
    private const char CompositeCategory = 'C';
    private const char RangeCategory = 'R';
    private const char PseudoCategory = 'P';
    private const char UserCategory = 'U';

    private static readonly Lazy<PostgresTypes> Own = new(() => new PostgresTypes(CatalogResource.Read("postgres.types.txt")));

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private PostgresTypes(string text)
    {
        Entry? entry = null;
        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('\t');
            if (line[0] == '\t')
            {
                entry!.Casts[parts[1]] = new Cast(parts[2][0], parts[2][1]);
            }
            else if (line[0] != '#')
            {
                _entries.Add(parts[0], entry = new Entry(parts[1][0], parts[2].Length > 0, parts[3]));
            }
        }
    }

    /// <summary>Text without limit that is not <c>text</c>.</summary>
    public static SqlType Varchar { get; } = SqlType.WithName(SqlTypeKind.Text, "varchar");

    /// <summary>Bits of any number.</summary>
    public static SqlType VaryingBits { get; } = SqlType.WithName(SqlTypeKind.BitString, "varbit");

    /// <summary>Bits of a number that is not stated.</summary>
    public static SqlType Bits { get; } = SqlType.WithName(SqlTypeKind.BitString, "bit");

    /// <summary>A number of any precision.</summary>
    public static SqlType Numeric { get; } = SqlType.WithPrecision(SqlTypeKind.Decimal, null);

    /// <summary>The types of the engine. Read once for each process.</summary>
    public static PostgresTypes Instance => Own.Value;

    /// <summary>The type of a name in pg_type.</summary>
    public static SqlType FromName(string name) => name switch
    {
        "bool" => SqlType.Boolean,
        "int2" => SqlType.SmallInt,
        "int4" => SqlType.Integer,
        "int8" => SqlType.BigInt,
        "numeric" => Numeric,
        "float4" => SqlType.Real,
        "float8" => SqlType.Double,
        "money" => SqlType.Money,
        "text" => SqlType.Text,
        "varchar" => Varchar,
        "bpchar" => SqlType.WithLength(SqlTypeKind.Char, null),
        "bytea" => SqlType.Binary,
        "bit" => Bits,
        "varbit" => VaryingBits,
        "date" => SqlType.Date,
        "time" => SqlType.Time,
        "timetz" => SqlType.TimeTz,
        "timestamp" => SqlType.Timestamp,
        "timestamptz" => SqlType.TimestampTz,
        "interval" => SqlType.Interval,
        "uuid" => SqlType.Uuid,
        "json" => SqlType.Json,
        "jsonb" => SqlType.JsonB,
        "xml" => SqlType.Xml,
        "record" => SqlType.Struct([]),
        _ => SqlType.Named(name),
    };

    /// <summary>The name in pg_type; an array's is its element's with brackets. Empty for what PostgreSQL does not have.</summary>
    public static string NameOf(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Boolean => "bool",
        SqlTypeKind.SmallInt => "int2",
        SqlTypeKind.Integer => "int4",
        SqlTypeKind.BigInt => "int8",
        SqlTypeKind.Decimal => "numeric",
        SqlTypeKind.Real => "float4",
        SqlTypeKind.Double => "float8",
        SqlTypeKind.Money => "money",
        SqlTypeKind.Text => type.Length is not null || type.Name is not null ? "varchar" : "text",
        SqlTypeKind.Char => "bpchar",
        SqlTypeKind.Binary => "bytea",
        SqlTypeKind.BitString => type.Name == VaryingBits.Name || (type.Name is null && type.Length is null) ? "varbit" : "bit",
        SqlTypeKind.Date => "date",
        SqlTypeKind.Time => "time",
        SqlTypeKind.TimeTz => "timetz",
        SqlTypeKind.Timestamp => "timestamp",
        SqlTypeKind.TimestampTz => "timestamptz",
        SqlTypeKind.Interval => "interval",
        SqlTypeKind.Uuid => "uuid",
        SqlTypeKind.Json => "json",
        SqlTypeKind.JsonB => "jsonb",
        SqlTypeKind.Xml => "xml",
        SqlTypeKind.Struct => type.Name ?? "record",
        SqlTypeKind.List or SqlTypeKind.Array => NameOf(type.Element!) is var element && element.EndsWith("[]", StringComparison.Ordinal) ? element : element + "[]",
        _ => type.Name ?? "",
    };

    /// <summary>The type without its length or precision, as results of functions and operators have it.</summary>
    public static SqlType Bare(SqlType type) => type.Kind switch
    {
        SqlTypeKind.List or SqlTypeKind.Array => SqlType.List(Bare(type.Element!)),
        SqlTypeKind.Interval => SqlType.Interval,
        _ when type.Length is null && type.Precision is null => type,
        _ => FromName(NameOf(type)),
    };

    /// <summary>The category, which is that of the whole family a type can be resolved within.</summary>
    public char Category(SqlType type) => type.Kind switch
    {
        SqlTypeKind.List or SqlTypeKind.Array => ArrayCategory,
        SqlTypeKind.Enum => EnumCategory,
        SqlTypeKind.Struct => type.Name is null ? PseudoCategory : CompositeCategory,
        SqlTypeKind.Range => RangeCategory,
        _ => _entries.TryGetValue(NameOf(type), out var entry) ? entry.Category : UserCategory,
    };

    /// <summary>Whether it is preferred within its category.</summary>
    public bool IsPreferred(SqlType type) => _entries.TryGetValue(NameOf(type), out var entry) && entry.IsPreferred;

    /// <summary>Whether the engine has a type of the name.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>What a range is of, or the range that a multirange is of; null for other types.</summary>
    public SqlType? Subtype(SqlType type) => type.Kind == SqlTypeKind.Range ? type.Element :
        _entries.TryGetValue(NameOf(type), out var entry) && entry.Subtype.Length > 0 ? FromName(entry.Subtype) : null;

    /// <summary>The name a multirange is given when none is declared (documentation, CREATE TYPE).</summary>
    public static string MultirangeName(string range) =>
        range.IndexOf("range", StringComparison.Ordinal) is var place and >= 0
            ? range.Substring(0, place) + "multirange" + range.Substring(place + "range".Length)
            : range + "_multirange";

    /// <summary>The range or multirange over a type; null where there is none.</summary>
    public SqlType? Over(SqlType subtype)
    {
        var name = NameOf(subtype);
        foreach (var entry in _entries)
        {
            if (entry.Value.Subtype == name)
            {
                return FromName(entry.Key);
            }
        }

        return null;
    }

    /// <summary>Whether a value of one type becomes the other without a cast being written.</summary>
    public bool IsImplicit(SqlType from, SqlType to)
    {
        if (from.Kind == SqlTypeKind.Null || from.IsUnknown)
        {
            return true;
        }

        // Arrays convert as their elements do.
        if (from.Kind is SqlTypeKind.List or SqlTypeKind.Array && to.Kind is SqlTypeKind.List or SqlTypeKind.Array)
        {
            return IsImplicit(Innermost(from), Innermost(to));
        }

        // A row becomes any composite type of as many columns, and every composite type a record.
        if (from.Kind == SqlTypeKind.Struct && to.Kind == SqlTypeKind.Struct && (from.Name is null || to.Name is null || from.Name == to.Name))
        {
            return from.Fields.Count == 0 || to.Fields.Count == 0 || from.Fields.Count == to.Fields.Count;
        }

        var (source, target) = (NameOf(from), NameOf(to));
        return source == target || (FindCast(source, target) is { Context: Cast.Implicit });
    }

    /// <summary>Whether a cast that is written leads from one type to the other (documentation, CREATE CAST: also by way of text).</summary>
    public bool IsExplicit(SqlType from, SqlType to)
    {
        if (IsImplicit(from, to))
        {
            return true;
        }

        if (from.Kind is SqlTypeKind.List or SqlTypeKind.Array && to.Kind is SqlTypeKind.List or SqlTypeKind.Array)
        {
            return IsExplicit(Innermost(from), Innermost(to));
        }

        return FindCast(NameOf(from), NameOf(to)) is not null
            || Category(from) == StringCategory || Category(to) == StringCategory
            || IsForeign(from) || IsForeign(to);
    }

    /// <summary>Whether a call of a type's name converts: the bits are the same, or the way is by text.</summary>
    public bool IsCallableCast(SqlType from, SqlType to)
    {
        var (source, target) = (NameOf(from), NameOf(to));
        return source == target
            || (FindCast(source, target) is { } cast ? cast.Method != Cast.ByFunction
                : from.Kind == SqlTypeKind.Struct ? false
                : Category(from) == StringCategory || Category(to) == StringCategory);
    }

    // A base type that the schema declares may have casts of its own.
    private bool IsForeign(SqlType type) => type.Kind == SqlTypeKind.Named && type.Name != "void" && !_entries.ContainsKey(type.Name!);

    private Cast? FindCast(string source, string target) =>
        _entries.TryGetValue(source, out var entry) && entry.Casts.TryGetValue(target, out var cast) ? cast : null;

    /// <summary>The element of an array, which has as many dimensions as its values have.</summary>
    public static SqlType Innermost(SqlType type)
    {
        while (type.Kind is SqlTypeKind.List or SqlTypeKind.Array)
        {
            type = type.Element!;
        }

        return type;
    }

    private sealed class Entry(char category, bool isPreferred, string subtype)
    {
        public char Category { get; } = category;

        public bool IsPreferred { get; } = isPreferred;

        public string Subtype { get; } = subtype;

        public Dictionary<string, Cast> Casts { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Cast(char context, char method)
    {
        public const char Implicit = 'i';
        public const char ByFunction = 'f';

        public char Context { get; } = context;

        public char Method { get; } = method;
    }
}
