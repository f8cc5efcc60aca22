using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Rows that T-SQL takes from elsewhere or from earlier.</summary>
internal sealed partial class Binder
{
    private BoundTable BindRowset(RowsetTable syntax, Scope scope)
    {
        if (syntax.Table is { } table && _catalog.Find(Fold(table)) is null && !table.Parts[0].IsMissing)
        {
            ReportUnknownRelation(table, Fold(table));
        }

        var name = Fold(syntax.Function).ToLowerInvariant();
        var (outer, clause) = (_scope, _clause);
        _scope = new Scope(scope);
        _clause = Clause.From;
        var arguments = new List<BoundExpression>();
        foreach (var argument in syntax.Arguments)
        {
            // Names here are options or columns of the table looked into.
            if (argument is not (NameExpression or RowExpression))
            {
                arguments.Add(BindExpression(argument));
            }
        }

        (_scope, _clause) = (outer, clause);
        if (syntax.ColumnDefinitions.IsEmpty)
        {
            Report(BindingDiagnostics.UnknownColumns, syntax.Function.Span, name + "(…)");
            return Unknown(name, syntax.Alias, scope, syntax.Span);
        }

        var names = new string[syntax.ColumnDefinitions.Count];
        var types = new SqlType[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Fold(syntax.ColumnDefinitions[i].Name);
            types[i] = _types.Resolve(syntax.ColumnDefinitions[i].Type);
        }

        var alias = syntax.Alias is { } given ? Fold(given.Name) : name;
        names = Named(names, syntax.Alias, name, isOpen: false);
        var first = Reserve(names.Length);
        var source = new TableSource(alias, first, names, types);
        AddSource(source, syntax, scope);
        return new BoundFunctionTable(first, names.Length, name, [.. arguments], [], types) { Named = source, Span = syntax.Span };
    }

    // Among the versions of rows a key may occur often; of those of one moment only once, but what they referred to may be gone.
    private static Relation VersionsOf(Relation relation, SystemTimeClause time) =>
        new(relation.Name, relation.Kind, relation.Columns)
        {
            Keys = time.Kind == SystemTimeKind.AsOf ? relation.Keys : [],
            Comment = relation.Comment,
            IsBroken = relation.IsBroken,
            HasCollatedText = relation.HasCollatedText,
        };
}
