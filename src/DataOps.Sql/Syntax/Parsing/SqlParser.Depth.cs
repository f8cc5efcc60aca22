using System.Runtime.CompilerServices;
using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Syntax;

/// <content>Bounds on nesting, so that no text can exhaust the stack: of the parser, or of whoever walks its tree.</content>
public sealed partial class SqlParser
{
    /// <summary>How deep expressions, queries and tables may nest.</summary>
    internal const int MaxDepth = 250;

    /// <summary>How many operators of one level may follow each other; each makes the tree one deeper.</summary>
    internal const int MaxChain = 1000;

    private const int DepthsBetweenStackChecks = 16;

    private int _depth;

    /// <summary>Goes one level down; false when that is one too many, and the rest of the statement is passed over.</summary>
    private bool Enter()
    {
        if (++_depth <= MaxDepth && (_depth % DepthsBetweenStackChecks != 0 || HasStack()))
        {
            return true;
        }

        Abandon(MaxDepth);
        return false;
    }

    // Hosts with small stacks (256 KB in some) end before the limit does.
    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private void Leave() => _depth--;

    /// <summary>Gives the statement up; everything on the way out finds its end and is silent.</summary>
    private void Abandon(int limit)
    {
        if (!_abandoned)
        {
            Report(SyntaxDiagnostics.TooDeep, Current.Span, limit);
            _abandoned = true;
        }

        SkipSegment();
    }
}
