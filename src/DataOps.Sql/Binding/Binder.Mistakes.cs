using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>What was probably meant: the end of messages about names and calls, and what needs no message at all.</summary>
internal sealed partial class Binder
{
    // Looking for something near costs time for every candidate; whoever has more mistakes than this reads the first ones first.
    private const int MostSuggestions = 60;

    private readonly List<string> _beingDefined = [];
    private int _suggestions;

    private string Suggest(string name, IEnumerable<string> candidates) =>
        _suggestions++ < MostSuggestions ? Suggestion.Phrase(name, candidates) : "";

    /// <summary>Whether the parser found something wrong within or directly behind an expression, which then means something else than is written.</summary>
    private bool IsDamaged(TextSpan span)
    {
        if (_tree.Diagnostics.Count == 0)
        {
            return false;
        }

        var text = _source.Content;
        var end = span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return BrokenText.Touches(_tree, TextSpan.FromBounds(span.Start, end));
    }

    /// <summary>A select that lost its tables to a mistake in its text: no column of it is wrong.</summary>
    private bool LostTables(SelectBody syntax) => syntax.From.IsEmpty && BrokenText.Touches(_tree, syntax.Span);

    private string FunctionPhrase(string name)
    {
        if (ForeignFunctions.Find(name, _dialect) is { } instead)
        {
            return $" In {_dialect.Title} write '{instead}'.";
        }

        return name.Length == 0 ? "" : Suggest(name, _functions.Names.Concat(_catalog.FunctionNames).Where(candidate =>
            (char.IsLetter(candidate[0]) || candidate[0] == '_') && (name.Length > 3 || char.ToLowerInvariant(candidate[0]) == char.ToLowerInvariant(name[0]))));
    }

    private string CandidatesPhrase(string name, BoundExpression[] arguments, FunctionResolution resolution)
    {
        var candidates = Candidates(resolution, arguments);
        if (name == "+" && _dialect.Kind != DialectKind.TSql && Array.Exists(arguments, argument => argument.Type.Kind == SqlTypeKind.Text))
        {
            return candidates + "; to join texts write '||'";
        }

        return ForeignFunctions.Find(name, _dialect) is { } instead ? $"{candidates}; perhaps '{instead}' is meant" : candidates;
    }

    /// <summary>The overloads that come nearest to the arguments, nearest first.</summary>
    private static string Candidates(FunctionResolution resolution, BoundExpression[] arguments)
    {
        const int Shown = 5;
        var nearest = resolution.Candidates
            .OrderBy(candidate => Distance(candidate, arguments))
            .Select(candidate => candidate.ToString())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var text = string.Join("; ", nearest.Take(Shown));
        return nearest.Count > Shown ? text + "; …" : text;
    }

    private static int Distance(FunctionOverload candidate, BoundExpression[] arguments)
    {
        var missing = Math.Abs(candidate.Parameters.Count - arguments.Length);
        var distance = candidate.Variadic is null || candidate.Parameters.Count > arguments.Length ? missing * 100 : 5;
        for (var i = 0; i < arguments.Length && i < candidate.Parameters.Count; i++)
        {
            var (wanted, given) = (candidate.Parameters[i].Type, arguments[i].Type);
            distance += wanted == given || given.IsUnknown || given.Kind == SqlTypeKind.Null ? 0 : wanted.Kind == given.Kind ? 1 : 10;
        }

        return distance;
    }

    private string ColumnPhrase(NameExpression syntax, string name)
    {
        if (name.IndexOfAny(['“', '”', '‘', '’', '„']) >= 0)
        {
            return " Typographic quotes are no quotes; write ' around a string and \" around a name.";
        }

        if (_dialect.Kind == DialectKind.TSql && name.ToLowerInvariant() is "true" or "false")
        {
            return " T-SQL has no such literal; write 1 or 0, or a comparison.";
        }

        if (_scope.Select is { } select && !SeesAliases() && select.FindAlias(name, _names) >= 0)
        {
            return $" It is an alias of the select list, which {_clause.Describe()} cannot use; repeat its expression.";
        }

        var near = Suggest(name, VisibleColumns().Concat(VisibleAliases()));
        if (near.Length > 0)
        {
            return near;
        }

        if (_source.Content[syntax.Span.Start] == '"')
        {
            return $" Double quotes stand around names; a string is written '{name}'.";
        }

        if (_dialect.Kind != DialectKind.TSql && IsDatePart(name))
        {
            return $" A part of a date is written as a string: '{name}'.";
        }

        return _scope.Select is { Syntax.From.IsEmpty: true } headless && _scope.Parent is null ? MissingFromPhrase(headless.Syntax) : "";
    }

    private static bool IsDatePart(string name) => name.ToLowerInvariant() is
        "year" or "quarter" or "month" or "week" or "day" or "hour" or "minute" or "second" or "millisecond" or "microsecond" or "dow" or "doy" or "epoch";

    // 'select id orders': the alias is the table.
    private string MissingFromPhrase(SelectBody syntax)
    {
        foreach (var item in syntax.Items)
        {
            if (item.Alias is { } alias && _catalog.Find([Fold(alias)]) is not null)
            {
                return $" Is 'from' missing before '{alias.Value}'?";
            }
        }

        return " There is no from clause here.";
    }

    private string QualifierPhrase(Identifier qualifier)
    {
        var name = Fold(qualifier);
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            foreach (var source in scope.Sources)
            {
                if (source.AliasOf is { } original && _names.Equals(original, name))
                {
                    return $" It is named '{source.Name}' here.";
                }
            }
        }

        return Suggest(qualifier.Value, VisibleTables());
    }

    private string RelationPhrase(string[] parts)
    {
        var name = parts[parts.Length - 1];
        if (parts.Length == 1 && _beingDefined.Exists(defined => _names.Equals(defined, name)))
        {
            return _dialect.Kind == DialectKind.TSql
                ? " A common table may refer to itself only behind 'union all'."
                : " A common table may refer to itself only behind 'union' in a 'with recursive'.";
        }

        return Suggest(name, _catalog.Relations.Select(relation => relation.Name.Name).Concat(_commonTables.Select(table => table.Name)));
    }

    /// <summary>Whether an alias of the select list may be used here where no column has the name.</summary>
    private bool SeesAliases() => _dialect.Kind switch
    {
        // https://www.postgresql.org/docs/current/sql-select.html: an output name may be an item of group by, order by and distinct on.
        DialectKind.Postgres => _clause is Clause.GroupBy or Clause.OrderBy or Clause.DistinctOn,

        // https://learn.microsoft.com/sql/t-sql/queries/select-transact-sql#logical-processing-order-of-the-select-statement: order by alone
        // sees them, as names of output columns.
        DialectKind.TSql => false,
        _ => _clause.SeesAliases(),
    };

    private string AggregatePlace() =>
        _clause == Clause.Where ? "where; conditions on aggregates stand in 'having'" : _clause.Describe();

    private void WarnAboutNull(BinaryExpression comparison)
    {
        if (comparison.Left is LiteralExpression { Kind: LiteralKind.Null } || comparison.Right is LiteralExpression { Kind: LiteralKind.Null })
        {
            var instead = comparison.Operator == SqlOperator.NotEqual ? "is not null" : "is null";
            Report(BindingDiagnostics.ComparisonWithNull, comparison.Span, comparison.OperatorText, instead);
        }
    }

    /// <summary>Binds a call of a function that exists elsewhere, with a word as first argument that is no value here; null for other calls.</summary>
    private BoundError? BindForeignCall(FunctionCallExpression syntax, string name)
    {
        if (!ForeignFunctions.TakesWord(name) || _functions.EngineVersion.Length == 0 || _functions.Find(name).Any() || syntax.Arguments.IsEmpty)
        {
            return null;
        }

        Report(BindingDiagnostics.UnknownFunction, syntax.Name.Span, name, FunctionPhrase(name));
        for (var i = 1; i < syntax.Arguments.Count; i++)
        {
            BindExpression(syntax.Arguments[i].Value);
        }

        return Error(syntax);
    }
}
