using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Printing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Fuzzing;

/// <summary>Takes a text through every phase and says what must never happen.</summary>
internal sealed class InputCheck(FuzzCorpus corpus)
{
    // Far more than a busy machine needs for texts of this length; a bound against what grows with the square.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private const long BytesForAnyText = 100_000_000;
    private const long BytesForEachCharacter = 20_000;

    /// <summary>What is wrong, or null.</summary>
    public string? Find(FuzzInput input)
    {
        var start = ThreadTime.Now;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            if (Wrong(input) is { } wrong)
            {
                return wrong;
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var taken = ThreadTime.Now - start;
        return taken > Patience ? $"took {taken.TotalSeconds:0.0} s for {input.Sql.Length} characters"
            : allocated > BytesForAnyText + (BytesForEachCharacter * input.Sql.Length) ? $"allocated {allocated / 1_000_000} MB for {input.Sql.Length} characters"
            : null;
    }

    private string? Wrong(FuzzInput input)
    {
        var source = new SourceText(input.Sql, "fuzz.sql");
        if (TextOfTokens(source, input) is var text && text != input.Sql)
        {
            return "the tokens and what is between them do not make up the text";
        }

        var tree = SqlParser.Parse(source, input.Dialect);
        var walker = new SpanWalker(input.Sql.Length);
        walker.VisitTree(tree);
        if (walker.Stray is { } stray)
        {
            return $"{stray.GetType().Name} {stray.Span} lies outside of the text";
        }

        TableReferences.Find(tree);
        foreach (var statement in tree.Statements)
        {
            if (statement is QueryStatement query)
            {
                QueryEmitter.Rename(tree, query.Query, static _ => null);
            }
        }

        if (tree.Diagnostics.Count == 0 && PrintingWrong(tree) is { } printing)
        {
            return printing;
        }

        foreach (var target in corpus.Compilers.Keys.Where(kind => kind != input.Dialect.Kind))
        {
            corpus.Compilers[input.Dialect.Kind].Translate([source], DialectOf(target));
        }

        var described = corpus.Compilers[input.Dialect.Kind].Describe([source]);
        return FindingsWrong(described.Diagnostics, tree);
    }

    private static Dialect DialectOf(DialectKind kind) => kind switch
    {
        DialectKind.DuckDb => Dialect.DuckDb,
        DialectKind.Postgres => Dialect.Postgres,
        _ => Dialect.TSql,
    };

    private static string? PrintingWrong(SyntaxTree tree)
    {
        var printed = SyntaxPrinter.Print(tree);
        var again = SqlParser.Parse(new SourceText(printed), tree.Dialect);
        return again.Diagnostics.Count > 0 ? $"written as\n{printed}\nit has errors: {again.Diagnostics[0]}"
            : again.Statements.Count != tree.Statements.Count ? $"written as\n{printed}\nit has {again.Statements.Count} statements, not {tree.Statements.Count}"
            : SyntaxPrinter.Print(again) != printed ? $"written as\n{printed}\nit is written again as\n{SyntaxPrinter.Print(again)}"
            : null;
    }

    // Every character belongs to a token or a comment, or is a blank.
    private static string TextOfTokens(SourceText source, FuzzInput input)
    {
        var lexer = new Lexer(source, input.Dialect, new DiagnosticBag(source));
        var text = new StringBuilder(source.Length);
        var position = 0;
        var tokens = new List<TextSpan>();
        bool isEnd;
        do
        {
            lexer.LexStatement();
            for (var i = 0; i < lexer.Count; i++)
            {
                tokens.Add(lexer.Tokens[i].Span);
            }

            isEnd = lexer.Tokens[lexer.Count - 1].Kind == TokenKind.EndOfText;
        }
        while (!isEnd);

        foreach (var piece in tokens.Concat(lexer.Comments).OrderBy(span => span.Start).ThenBy(span => span.Length))
        {
            if (piece.Start < position || !IsBlank(source.Content, position, piece.Start))
            {
                return "";
            }

            text.Append(source.Content, position, piece.End - position);
            position = piece.End;
        }

        return text.ToString();
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('\uFEFF' or '\u200B' or '\0' or (>= '\u0001' and <= ' ')))
            {
                return false;
            }
        }

        return true;
    }

    private static string? FindingsWrong(IReadOnlyList<Diagnostic> findings, SyntaxTree tree)
    {
        foreach (var finding in findings)
        {
            if (finding.Message.Length == 0 || finding.Span.Start < 0 || finding.Span.Length < 0 || finding.Span.End > tree.Source.Length)
            {
                return $"a finding has no place in the text: {finding}";
            }
        }

        return null;
    }

    private sealed class SpanWalker(int length) : SyntaxWalker
    {
        public SyntaxNode? Stray { get; private set; }

        public override void Visit(SyntaxNode? node)
        {
            if (node is not null && (node.Span.Start < 0 || node.Span.Length < 0 || node.Span.End > length))
            {
                Stray = node;
            }

            base.Visit(node);
        }
    }
}
