using System.Globalization;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Types;

/// <summary>Finds the type that a type's name stands for. Each mistake costs one finding and gives <see cref="SqlType.Unknown"/>.</summary>
/// <param name="dialect">The dialect the name is written in.</param>
/// <param name="userTypes">The types the schema declares.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
public sealed class TypeResolver(Dialect dialect, IUserTypes userTypes, DiagnosticBag diagnostics)
{
    private const int MaxDecimalDigits = 38;
    private const int DefaultCastLength = 30;
    private const int MaxPostgresDigits = 1000;

    /// <summary>The type of <paramref name="name"/>.</summary>
    public SqlType Resolve(TypeName name)
    {
        var type = ResolveBase(name);
        if (type.IsUnknown)
        {
            return type;
        }

        if (dialect.Kind == DialectKind.Postgres)
        {
            // The number of dimensions is no part of the type.
            return name.Dimensions.IsEmpty || type.Kind == SqlTypeKind.List ? type : SqlType.List(type);
        }

        foreach (var dimension in name.Dimensions)
        {
            type = dimension.Size is { } size && dialect.Kind == DialectKind.DuckDb ? SqlType.Array(type, size) : SqlType.List(type);
        }

        return type;
    }

    /// <summary>
    /// The type that a value is cast to. SQL Server takes a length that is not written for 30 there ("CAST and CONVERT (Transact-SQL)",
    /// arguments), but for 1 in a declaration.
    /// </summary>
    public SqlType ResolveTarget(TypeName name)
    {
        var type = Resolve(name);
        return dialect.Kind == DialectKind.TSql && type.Length == 1 && name.Arguments.IsEmpty
            && TypeTables.Of(dialect).TryGetValue(name.Name.Parts[name.Name.Parts.Count - 1].Value, out var form)
            && form.Arguments == TypeArguments.Length && form.Type == type
                ? type.Limited(DefaultCastLength)
                : type;
    }

    private SqlType ResolveBase(TypeName name)
    {
        var parts = Fold(name.Name);
        if (parts.Length == 0 || parts[parts.Length - 1].Length == 0)
        {
            return SqlType.Unknown;
        }

        var word = parts[parts.Length - 1];
        if (!name.Members.IsEmpty && Nested(word, name) is { } nested)
        {
            return nested;
        }

        if (dialect.Kind != DialectKind.TSql && word.Equals("enum", StringComparison.OrdinalIgnoreCase) && !name.Arguments.IsEmpty)
        {
            return SqlType.Enum(name.Arguments.OfType<LiteralExpression>().Select(value => value.Text).ToArray());
        }

        // PostgreSQL looks into its own schema first; the quoted type "char" is another than char.
        if (dialect.Kind == DialectKind.Postgres)
        {
            if (name.Name.Parts[parts.Length - 1].Quoted && word == "char" && parts.Length == 1)
            {
                return SqlType.Named("char");
            }

            if (PostgresType(name, parts) is { } own)
            {
                return own;
            }
        }

        if (userTypes.FindType(parts) is { } declared)
        {
            return declared;
        }

        return TypeTables.Of(dialect).TryGetValue(word, out var form)
            ? Apply(form, name)
            : ReportUnknown(name, word);
    }

    private SqlType? PostgresType(TypeName name, string[] parts)
    {
        if (parts.Length > 1 && parts[parts.Length - 2] != "pg_catalog")
        {
            return null;
        }

        var word = parts[parts.Length - 1];
        if (parts.Length > 1 && PostgresTypes.Instance.Has(word) && name.Arguments.IsEmpty)
        {
            return PostgresTypes.FromName(word);
        }

        return TypeTables.Of(dialect).TryGetValue(word, out var form) ? Apply(form, name) : null;
    }

    private SqlType? Nested(string word, TypeName name)
    {
        switch (word.ToLowerInvariant())
        {
            case "struct" or "row":
                return Fields(name) is { } fields ? SqlType.Struct(fields) : SqlType.Unknown;
            case "union":
                return Fields(name) is { } members ? SqlType.Union(members) : SqlType.Unknown;
            case "map" when name.Members.Count == 2:
                var key = Resolve(name.Members[0].Type);
                var value = Resolve(name.Members[1].Type);
                return key.IsUnknown || value.IsUnknown ? SqlType.Unknown : SqlType.Map(key, value);
            case "map":
                return ReportInvalid(name, "takes a type for its keys and one for its values");
            default:
                return null;
        }
    }

    private List<SqlField>? Fields(TypeName name)
    {
        var fields = new List<SqlField>(name.Members.Count);
        var isKnown = true;
        foreach (var member in name.Members)
        {
            var type = Resolve(member.Type);
            isKnown &= !type.IsUnknown;
            fields.Add(new SqlField(member.Name.IsMissing ? "" : dialect.Fold(member.Name.Value, member.Name.Quoted), type));
        }

        return isKnown ? fields : null;
    }

    private SqlType Apply(TypeForm form, TypeName name)
    {
        if (name.Arguments.IsEmpty)
        {
            return form.Type;
        }

        return form.Arguments switch
        {
            TypeArguments.None => ReportInvalid(name, "takes nothing in parentheses"),
            TypeArguments.Length => Length(form, name),
            TypeArguments.PrecisionAndScale => Decimal(form, name),
            TypeArguments.FractionalDigits => FractionalDigits(form, name),
            TypeArguments.MantissaBits => Number(name.Arguments[0]) is <= 24 ? SqlType.Real : SqlType.Double,
            _ => form.Type,
        };
    }

    private SqlType Length(TypeForm form, TypeName name)
    {
        if (name.Arguments[0] is NameExpression)
        {
            return form.Type.Limited(null);
        }

        if (Number(name.Arguments[0]) is { } length && dialect.Kind == DialectKind.TSql)
        {
            var longest = TSqlTypes.IsUnicode(form.Type) ? TSqlTypes.MaxUnicode : TSqlTypes.MaxBytes;
            return length > 0 && length <= longest ? form.Type.Limited(length) : ReportInvalid(name, $"takes a length from 1 to {longest}");
        }

        return Number(name.Arguments[0]) is { } limit && limit > 0
            ? form.Type.Limited(limit)
            : ReportInvalid(name, "takes a length of one or more");
    }

    private SqlType Decimal(TypeForm form, TypeName name)
    {
        var precision = Number(name.Arguments[0]);
        var scale = name.Arguments.Count > 1 ? Number(name.Arguments[1]) : 0;
        if (precision is null or < 1 || (precision > MaxDecimalDigits && dialect.Kind != DialectKind.Postgres) || precision > MaxPostgresDigits)
        {
            return ReportInvalid(name, "takes a precision from 1 to 38");
        }

        // PostgreSQL takes scales below zero and above the precision.
        if (scale is null || (scale > precision && dialect.Kind != DialectKind.Postgres))
        {
            return ReportInvalid(name, "takes a scale that is not greater than its precision");
        }

        var type = SqlType.Decimal(precision.Value, scale.Value);
        return form.Type.Name is { } own ? type.Renamed(own) : type;
    }

    // DuckDB has four resolutions and takes the next finer one.
    private SqlType FractionalDigits(TypeForm form, TypeName name)
    {
        if (Number(name.Arguments[0]) is not { } digits || digits > 9)
        {
            return ReportInvalid(name, "takes a number of fractional digits from 0 to 9");
        }

        if (dialect.Kind == DialectKind.TSql && digits > TSqlTypes.DefaultTimeDigits)
        {
            return ReportInvalid(name, "takes a number of fractional digits from 0 to 7");
        }

        if (dialect.Kind != DialectKind.DuckDb)
        {
            return form.Type.Kind == SqlTypeKind.Interval ? SqlType.IntervalOf(form.Type.Name, Math.Min(digits, 6)) : SqlType.WithPrecision(form.Type.Kind, digits);
        }

        return digits switch
        {
            0 => SqlType.WithPrecision(form.Type.Kind, 0),
            <= 3 => SqlType.WithPrecision(form.Type.Kind, 3),
            <= 6 => form.Type,
            _ => SqlType.WithPrecision(form.Type.Kind, 9),
        };
    }

    private static int? Number(Expression argument) =>
        argument is UnaryExpression { Operator: SqlOperator.Minus } negative ? -Number(negative.Operand)
        : argument is LiteralExpression { Kind: LiteralKind.Integer } literal
        && int.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private SqlType ReportInvalid(TypeName name, string what)
    {
        diagnostics.Report(TypeDiagnostics.InvalidTypeArgument, name.Span, Text(name.Name), what);
        return SqlType.Unknown;
    }

    private SqlType ReportUnknown(TypeName name, string word)
    {
        var candidates = userTypes.TypeNames.Concat(TypeTables.Of(dialect).Keys);
        diagnostics.Report(TypeDiagnostics.UnknownType, name.Name.Span, Text(name.Name), Suggestion.Phrase(word, candidates));
        return SqlType.Unknown;
    }

    private static string Text(QualifiedName name) => string.Join(".", name.Parts.Select(part => part.Value));

    private string[] Fold(QualifiedName name)
    {
        var parts = new string[name.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = dialect.Fold(name.Parts[i].Value, name.Parts[i].Quoted);
        }

        return parts;
    }
}
