using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>Translation of whole texts.</summary>
public sealed partial class SqlCompiler
{
    /// <summary>
    /// Translates every statement of some texts. What one of them creates, all of them may name. A statement of which something cannot be
    /// said in the target has no text.
    /// </summary>
    /// <param name="texts">The texts, in the compiler's own dialect.</param>
    /// <param name="target">The dialect to write.</param>
    /// <param name="options">What else is known; null for the defaults.</param>
    public TranslateResult Translate(IEnumerable<SourceText> texts, Dialect target, TranslationOptions? options = null)
    {
        var trees = texts.Select(text => SqlParser.Parse(text, _dialect)).ToList();
        var catalog = SchemaCompiler.Compile(_dialect, trees, Catalog, out var found);
        var statements = new List<TranslatedStatement>();
        foreach (var tree in trees)
        {
            foreach (var statement in tree.Statements)
            {
                statements.Add(StatementTranslator.Translate(tree, statement, catalog, target, options ?? new TranslationOptions()));
            }
        }

        var known = new HashSet<Diagnostic>(statements.SelectMany(statement => statement.Diagnostics));
        var others = trees.SelectMany(tree => tree.Diagnostics).Concat(found).Where(known.Add);
        return new TranslateResult(statements, [.. _schemaDiagnostics, .. others, .. statements.SelectMany(statement => statement.Diagnostics)]);
    }
}
