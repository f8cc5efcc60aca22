using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>What chooses the columns of <c>columns(…)</c>: a condition on their names, a pattern, a list of names.</summary>
internal sealed partial class Binder
{
    private List<StarColumn> ColumnsThat(List<StarColumn> all, LambdaExpression lambda)
    {
        var variable = Fold(lambda.Parameters[0]);
        var chosen = new List<StarColumn>();
        foreach (var column in all)
        {
            switch (new NameComputation(variable, column.Name).Value(lambda.Body))
            {
                case true:
                    chosen.Add(column);
                    break;
                case null or not bool:
                    return UnknownSelection(lambda.Body);
            }
        }

        return RequireSome(chosen, lambda.Body);
    }

    // A constant text is a pattern, a constant list holds names.
    private List<StarColumn> ColumnsOfConstant(List<StarColumn> all, ColumnsExpression syntax, ColumnsExpansion? expansion)
    {
        if (ColumnNameIn(syntax.Selector) is { } name)
        {
            Report(BindingDiagnostics.MisplacedStar, name.Span, $"columns(…) takes names as strings; write '{Text(name.Name)}' in single quotes.");
            return Broken();
        }

        if (syntax.Selector is ListExpression { Items: { IsEmpty: false } items })
        {
            var names = items.Select(item => new NameComputation(null, "").Value(item) as string).ToArray();
            if (Array.TrueForAll(names, item => item is not null))
            {
                // In the order of the tables, not of the list.
                var named = items.Select((item, place) => FindColumn(all, item, names[place])).ToList();
                return all.FindAll(named.Contains);
            }
        }

        if (syntax.Selector is LiteralExpression { Kind: LiteralKind.Null } or ListExpression { Items.IsEmpty: true })
        {
            Report(BindingDiagnostics.MisplacedStar, syntax.Span, "columns(…) takes a pattern, a list of names, or a condition on names.");
            return Broken();
        }

        return new NameComputation(null, "").Value(syntax.Selector) is string pattern
            ? RequireSome(MatchColumns(all, pattern, expansion), syntax)
            : UnknownSelection(syntax.Selector);
    }

    private List<StarColumn> RequireSome(List<StarColumn> chosen, SyntaxNode at)
    {
        if (chosen.Count == 0 && !_scope.IsOpen)
        {
            Report(BindingDiagnostics.MisplacedStar, at.Span, "No column is selected here; change the pattern or name the columns.");
        }

        return chosen;
    }

    private List<StarColumn> UnknownSelection(SyntaxNode at)
    {
        Report(BindingDiagnostics.UnknownColumns, at.Span, "columns(…) with this condition");
        return Broken();
    }

    private List<StarColumn> Broken()
    {
        if (_scope.Select is { } select)
        {
            select.IsOpen = true;
        }

        return [];
    }

    private static NameExpression? ColumnNameIn(Expression selector) => selector switch
    {
        NameExpression name => name,
        ListExpression list => list.Items.OfType<NameExpression>().FirstOrDefault(),
        _ => null,
    };
}
