using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Arguments that the engine computes while it binds: what they are made of, and the values it takes.</summary>
internal sealed partial class Binder
{
    // Letters of RE2's options that the engine knows.
    private const string RegexOptions = "cilmnpsg";

    private static readonly string[] Orders = ["asc", "ascending", "desc", "descending", "default"];
    private static readonly string[] NullOrders = ["nulls first", "nulls last", "default"];

    private void CheckConstants(string name, BoundExpression[] arguments)
    {
        if (_dialect.Kind != DialectKind.DuckDb || arguments.Length == 0 || !ConstantArguments.Concerns(name))
        {
            return;
        }

        SqlType[]? types = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (IsConstant(arguments[i]))
            {
                CheckConstant(name, i, arguments[i]);
                continue;
            }

            types ??= Array.ConvertAll(arguments, argument => argument.Type);
            if (!arguments[i].Type.IsUnknown && ConstantArguments.Has(name, i, types))
            {
                Report(BindingDiagnostics.NotConstant, arguments[i].Span, i + 1, name);
            }
        }
    }

    private void CheckConstant(string name, int place, BoundExpression argument)
    {
        var literal = argument is BoundCast { IsImplicit: true, Operand: BoundLiteral inner } ? inner : argument as BoundLiteral;
        switch (name)
        {
            case "date_part" or "datepart" or "date_trunc" or "datetrunc" when place == 0 && literal is { Kind: LiteralKind.String }:
                CheckWord(literal, name, DuckDbDateParts.Of(name), DuckDbDateParts.Names);
                break;
            case "list_sort" or "array_sort" or "list_grade_up" or "array_grade_up" or "grade_up" when place == 1 && literal is { Kind: LiteralKind.String }:
                CheckWord(literal, name, Orders, Orders);
                break;
            case "list_sort" or "array_sort" or "list_grade_up" or "array_grade_up" or "grade_up" when place == 2 && literal is { Kind: LiteralKind.String }:
            case "list_reverse_sort" or "array_reverse_sort" when place == 1 && literal is { Kind: LiteralKind.String }:
                CheckWord(literal, name, NullOrders, NullOrders);
                break;
            case "quantile" or "quantile_cont" or "quantile_disc" or "approx_quantile" or "reservoir_quantile" when place == 1:
                var least = name is "approx_quantile" or "reservoir_quantile" ? 0 : -1;
                if (literal is not null && double.TryParse(literal.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var share)
                    && (share < least || share > 1))
                {
                    Report(BindingDiagnostics.UnsupportedForm, argument.Span, $"'{name}' takes a share from {least} to 1.");
                }

                break;
            case "regexp_matches" or "regexp_full_match" or "regexp_split_to_array" or "string_split_regex" or "str_split_regex" when place == 2:
            case "regexp_replace" or "regexp_extract" or "regexp_extract_all" when place == 3:
                if (literal is { Kind: LiteralKind.String } && literal.Text.Trim(RegexOptions.ToCharArray()).Length > 0)
                {
                    Report(BindingDiagnostics.UnsupportedForm, argument.Span, $"The options of '{name}' are letters of '{RegexOptions}'.");
                }

                break;
        }
    }

    private void CheckWord(BoundLiteral literal, string function, IEnumerable<string> taken, IEnumerable<string> near)
    {
        if (!taken.Contains(literal.Text, StringComparer.OrdinalIgnoreCase))
        {
            Report(BindingDiagnostics.UnknownWord, literal.Span, literal.Text, function, Suggestion.Phrase(literal.Text, near));
        }
    }

    private static bool IsConstant(BoundExpression expression) => expression switch
    {
        BoundLiteral or BoundParameter or BoundLambda or BoundError => true,
        BoundCast cast => IsConstant(cast.Operand),
        BoundCall { Kind: FunctionKind.Scalar, Window: null } call => Array.TrueForAll(call.Arguments, IsConstant),
        BoundOperator @operator => Array.TrueForAll(@operator.Operands, IsConstant),
        BoundCase @case => Array.TrueForAll(@case.Conditions, IsConstant) && Array.TrueForAll(@case.Results, IsConstant)
            && (@case.Otherwise is null || IsConstant(@case.Otherwise)),
        BoundAlias alias => IsConstant(alias.Item.Value),
        _ => false,
    };
}
