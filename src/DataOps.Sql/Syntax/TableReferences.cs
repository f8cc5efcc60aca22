using DataOps.Sql.Dialects;

namespace DataOps.Sql.Syntax;

/// <summary>Finds the relations that a text reads, without knowing any of them.</summary>
public static class TableReferences
{
    /// <summary>
    /// Every place that names a relation, in the order of the text. Names of common tables are left out where they hide
    /// relations; what a statement creates is no reference.
    /// </summary>
    public static IReadOnlyList<TableReference> Find(SyntaxTree tree)
    {
        var finder = new Finder(tree);
        finder.VisitTree(tree);
        return finder.InOrder();
    }

    /// <summary>The same of one query of a text, which must not stand within another.</summary>
    /// <param name="tree">The tree that the query is part of.</param>
    /// <param name="query">The query.</param>
    public static IReadOnlyList<TableReference> Find(SyntaxTree tree, Query query)
    {
        var finder = new Finder(tree);
        finder.Visit(query);
        return finder.InOrder();
    }

    private sealed class Finder(SyntaxTree tree) : SyntaxWalker
    {
        private readonly Dialect _dialect = tree.Dialect;
        private readonly string _text = tree.Source.Content;
        private readonly List<string> _commonTables = [];

        private List<TableReference> Found { get; } = [];

        public List<TableReference> InOrder()
        {
            Found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
            return Found;
        }

        public override void Visit(SyntaxNode? node)
        {
            switch (node)
            {
                case Query query:
                    VisitQuery(query);
                    break;
                case NamedTable table:
                    Add(table.Name, takesAlias: table.Alias is null);
                    break;
                case TableBody table:
                    Add(table.Name, takesAlias: false);
                    break;
                case RowsetTable table:
                    if (table.Table is { } looked)
                    {
                        Add(looked, takesAlias: false);
                    }

                    VisitChildren(table);
                    break;
                case FunctionTable table:
                    foreach (var call in table.Calls)
                    {
                        Found.Add(new TableReference(call.Name, isFileOrFunction: true));
                    }

                    VisitChildren(table);
                    break;
                default:
                    base.Visit(node);
                    break;
            }
        }

        private void VisitQuery(Query query)
        {
            var outer = _commonTables.Count;
            if (query.With is { } with)
            {
                VisitWith(with);
            }

            Visit(query.Body);
            VisitAll(query.OrderBy);
            Visit(query.Limit);
            VisitAll(query.Options);
            _commonTables.RemoveRange(outer, _commonTables.Count - outer);
        }

        // Without 'recursive' a common table is known only behind itself; with it, to all of them.
        private void VisitWith(WithClause with)
        {
            if (with.Recursive)
            {
                foreach (var table in with.Tables)
                {
                    _commonTables.Add(Fold(table.Name));
                }
            }

            foreach (var table in with.Tables)
            {
                // T-SQL has no such word; a common table may refer to itself there.
                if (_dialect.Kind == DialectKind.TSql)
                {
                    _commonTables.Add(Fold(table.Name));
                }

                Visit(table.Query);
                if (!with.Recursive && _dialect.Kind != DialectKind.TSql)
                {
                    _commonTables.Add(Fold(table.Name));
                }
            }
        }

        private void Add(QualifiedName name, bool takesAlias)
        {
            if (IsVariable(name))
            {
                return;
            }

            if (name.Parts.Count == 1 && _commonTables.Contains(Fold(name.Parts[0]), _dialect.NameComparer))
            {
                return;
            }

            var isFile = name.Span.Length > 0 && _text[name.Span.Start] == '\'';
            Found.Add(new TableReference(name, isFile, takesAlias));
        }

        // T-SQL's table variables live in the script alone.
        private static bool IsVariable(QualifiedName name) =>
            !name.Parts[0].Quoted && name.Parts[0].Value is { Length: > 0 } first && first[0] == '@';

        private string Fold(Identifier name) => _dialect.Fold(name.Value, name.Quoted);
    }
}
