package app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// snippet
