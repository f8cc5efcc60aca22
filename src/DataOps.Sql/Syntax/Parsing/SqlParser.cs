using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>
/// Reads SQL by recursive descent, with precedence climbing for expressions. Any text gives a tree and findings, never an
/// exception: where something is missing a node stands for it, and reading goes on at the next clause, comma or statement.
/// </summary>
public sealed partial class SqlParser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly Dialect _dialect;
    private readonly SyntaxRules _rules;
    private readonly KeywordCategory[] _categories;
    private readonly DiagnosticBag _diagnostics;
    private readonly Lexer _lexer;
    private readonly TextPool _pool;
    private readonly NodeStack _nodes;
    private Token[] _tokens = [];
    private int _tokenCount;
    private int _position;
    private int _previousEnd;

    private SqlParser(SourceText source, Dialect dialect, ParserBuffers buffers)
    {
        _source = source;
        _text = source.Content;
        _dialect = dialect;
        _rules = dialect.Syntax;
        _categories = KeywordTable.For(dialect.Kind);
        _diagnostics = new DiagnosticBag(source);
        _lexer = new Lexer(source, dialect, _diagnostics, buffers);
        _pool = buffers.Pool;
        _nodes = buffers.Nodes;
        _identifiers = new(buffers.Identifiers);
        _operatorSpans = new(buffers.OperatorSpans);
    }

    /// <summary>Reads a text of any number of statements.</summary>
    /// <param name="source">The text.</param>
    /// <param name="dialect">The SQL it is written in.</param>
    /// <returns>The tree, with what was wrong with the text.</returns>
    public static SyntaxTree Parse(SourceText source, Dialect dialect) => Parse(source, dialect, new ParserBuffers());

    /// <summary>Reads one of several texts.</summary>
    /// <param name="source">The text.</param>
    /// <param name="dialect">The SQL it is written in.</param>
    /// <param name="buffers">What the texts before it left.</param>
    /// <returns>The tree, with what was wrong with the text.</returns>
    public static SyntaxTree Parse(SourceText source, Dialect dialect, ParserBuffers buffers)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        if (dialect is null)
        {
            throw new ArgumentNullException(nameof(dialect));
        }

        if (buffers is null)
        {
            throw new ArgumentNullException(nameof(buffers));
        }

        var parser = new SqlParser(source, dialect, buffers);
        var statements = parser.ParseStatements();
        buffers.Identifiers = parser._identifiers.Room;
        buffers.OperatorSpans = parser._operatorSpans.Room;
        return new SyntaxTree(source, dialect, statements, parser.SortedDiagnostics()) { Comments = parser._lexer.Comments };
    }

    // The lexer runs ahead of the parser; readers expect findings by place.
    private IReadOnlyList<Diagnostic> SortedDiagnostics()
    {
        if (_diagnostics.Count == 0)
        {
            return [];
        }

        var all = _diagnostics.ToList();
        return all.Count < 2 ? all : [.. all.OrderBy(d => d.Span.Start)];
    }
}
