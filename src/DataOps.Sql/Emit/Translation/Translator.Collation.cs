using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// Text as the source compares it. SQL Server's default collation takes no notice of case, and no collation of it takes notice of
/// blanks at the end (documentation, "Collation and Unicode support" and "= (Equals)"): both sides are folded.
/// </summary>
internal sealed partial class Translator
{
    /// <summary>Whether values of a type are compared otherwise than by their characters.</summary>
    private bool Folds(SqlType type) => _source.Kind == DialectKind.TSql && TypeClasses.IsText(type);

    private bool IgnoresCase => _source.Kind == DialectKind.TSql && _options.Collation == TextComparison.CaseInsensitive;

    // DuckDB compares documents as texts, PostgreSQL takes json for incomparable and jsonb by its values; of a stored one the text is settled.
    private void CheckEquality(BoundExpression value)
    {
        if (TypeClasses.Of(value.Type) == TypeClass.Json && !(value.Type.Kind == SqlTypeKind.JsonB && value is BoundColumn && _dialect.Kind == DialectKind.DuckDb))
        {
            ReportForm(value.Span, "documents compared or grouped", "Compare the values in them.");
        }
    }

    private bool HasFoldedColumns(BoundOutput[] columns)
    {
        foreach (var column in columns)
        {
            if (Folds(column.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A value such that two are equal as characters when the source calls them equal.</summary>
    private Fragment Folded(BoundExpression value)
    {
        if (!Folds(value.Type))
        {
            CheckEquality(value);
            return Value(value);
        }

        if (GroupedFolded(value) is { } grouped)
        {
            return Hide(grouped, "name");
        }

        if (Constant(value) is { } text)
        {
            var folded = text.TrimEnd(' ');
            return Fragment.Simple(Text(IgnoresCaseOf(value) ? folded.ToLowerInvariant() : folded), SqlType.Text);
        }

        if (value is BoundCase @case)
        {
            return FoldedCase(@case);
        }

        var inner = value is BoundOperator { Operation: BoundOperation.Collate } collate ? collate.Operands[0] : value;
        return Fragment.Simple(FoldedText(Value(inner).Text, IgnoresCaseOf(value)), SqlType.Text);
    }

    // Branches fold one by one, so that constants are folded here and now.
    private Fragment FoldedCase(BoundCase value)
    {
        var plain = Value(value);
        return value.Results.All(result => Constant(result) is { } text && IsFoldedAlready(text))
            && (value.Otherwise is null || Constant(value.Otherwise) is { } otherwise && IsFoldedAlready(otherwise))
            ? plain
            : Fragment.Simple(FoldedText(plain.Text), SqlType.Text);
    }

    private bool IsFoldedAlready(string text) => text.TrimEnd(' ') == text && (!IgnoresCase || !text.Any(char.IsUpper));

    private string FoldedText(string text, bool? ignoresCase = null) =>
        _source.Kind != DialectKind.TSql ? text : ignoresCase ?? IgnoresCase ? $"lower(rtrim({text}))" : $"rtrim({text})";

    private bool IgnoresCaseOf(BoundExpression value) => value switch
    {
        BoundOperator { Operation: BoundOperation.Collate, Detail: { } collation } => IgnoresCaseIn(collation),
        _ => IgnoresCase,
    };

    private static bool IgnoresCaseIn(string collation) =>
        collation.IndexOf("_ci", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Both sides of a comparison; a collation on one of them holds for both.</summary>
    private (Fragment Left, Fragment Right) FoldedPair(BoundExpression left, BoundExpression right)
    {
        if (!Folds(left.Type) && !Folds(right.Type))
        {
            CheckEquality(left);
            CheckEquality(right);
            return (Value(left), Value(right));
        }

        if (CollationOf(left) is { } collation && CollationOf(right) is null)
        {
            right = new BoundOperator(right.Type, right.Span, BoundOperation.Collate, [right], collation);
        }
        else if (CollationOf(right) is { } other && CollationOf(left) is null)
        {
            left = new BoundOperator(left.Type, left.Span, BoundOperation.Collate, [left], other);
        }

        return (Folded(left), Folded(right));
    }

    private static string? CollationOf(BoundExpression value) =>
        value is BoundOperator { Operation: BoundOperation.Collate, Detail: { } collation } ? collation : null;

    /// <summary>The text of a constant; null for what is none.</summary>
    public static string? Constant(BoundExpression value) => value switch
    {
        BoundLiteral { Kind: LiteralKind.String or LiteralKind.EscapeString or LiteralKind.UnicodeString or LiteralKind.NationalString or LiteralKind.DollarString } literal => literal.Text,
        BoundCast { IsTry: false } cast when TypeClasses.IsText(cast.Type) && (cast.IsImplicit || cast.Type.Length is null) => Constant(cast.Operand),
        BoundOperator { Operation: BoundOperation.Collate } collate => Constant(collate.Operands[0]),
        BoundCall { Name: "+" or "||", Arguments: [var left, var right] } call when TypeClasses.IsText(call.Type) && Constant(left) is { } first && Constant(right) is { } second => first + second,
        // Line ends and tabs are written by their codes; one that is no sign of a line has no escape in a literal.
        BoundCall { Name: "char" or "nchar" or "chr", Arguments: [var code] } when ConstantNumber(code) is { } sign && (sign is 9 or 10 or 13 or (>= 32 and < 127)) => ((char)sign).ToString(),
        _ => null,
    };

    /// <summary>A whole number that is constant.</summary>
    public static long? ConstantNumber(BoundExpression value) => value switch
    {
        BoundLiteral { Kind: LiteralKind.Integer } literal when long.TryParse(literal.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        BoundCast { IsTry: false } cast when TypeClasses.IsNumber(cast.Type) => ConstantNumber(cast.Operand),
        BoundCall { Name: "-", Arguments: { Length: 1 } arguments } => -ConstantNumber(arguments[0]),
        _ => null,
    };

    // The rows of both sides, one of those that are equal when folded.
    private WrittenQuery CombineFolded(BoundSetOperation operation, WrittenQuery left, WrittenQuery right, string[] names, SqlType[] types, QueryUse use)
    {
        var alias = _names.Quote(NewAlias("q"));
        var columns = Distinct(names);
        string Key(string table, int i) => Folds(operation.Columns[i].Type) ? FoldedText($"{table}.{_names.Quote(columns[i])}") : $"{table}.{_names.Quote(columns[i])}";
        var keys = string.Join(", ", columns.Select((_, i) => Key(alias, i)));
        if (operation.Operator == SetOperator.Union)
        {
            return new WrittenQuery($"select distinct on ({keys}) {alias}.*\nfrom {Parenthesize($"{left.Text}\nunion all\n{right.Text}")} as {alias}", types);
        }

        var other = _names.Quote(NewAlias("r"));
        var list = string.Join(", ", columns.Select(_names.Quote));
        var condition = string.Join("\n    and ", columns.Select((_, i) => $"{Key(other, i)} is not distinct from {Key(alias, i)}"));
        var word = operation.Operator == SetOperator.Intersect ? "exists" : "not exists";
        return new WrittenQuery(
            $"select distinct on ({keys}) {alias}.*\nfrom {Parenthesize(left.Text)} as {alias}\nwhere {word} (\n    select 1\n    from {Parenthesize(right.Text).Replace("\n", "\n    ")} as {other} ({list})\n    where {condition.Replace("\n", "\n    ")}\n)",
            types);
    }
}
